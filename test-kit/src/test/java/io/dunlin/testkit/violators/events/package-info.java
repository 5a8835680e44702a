/** Events that break the house rules. */
@NullMarked
package io.dunlin.testkit.violators.events;

import org.jspecify.annotations.NullMarked;
