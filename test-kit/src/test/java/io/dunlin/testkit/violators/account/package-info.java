/** A service that breaks the house rules. */
@NullMarked
package io.dunlin.testkit.violators.account;

import org.jspecify.annotations.NullMarked;
