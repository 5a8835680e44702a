/** The other package of the cycle. */
@NullMarked
package io.dunlin.testkit.violators.account.cycle.next;

import org.jspecify.annotations.NullMarked;
