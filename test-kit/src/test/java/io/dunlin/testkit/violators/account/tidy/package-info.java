/** A feature as it should be: it breaks no rule. */
@NullMarked
package io.dunlin.testkit.violators.account.tidy;

import org.jspecify.annotations.NullMarked;
