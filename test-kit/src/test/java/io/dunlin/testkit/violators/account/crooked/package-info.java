/** A feature in which each class breaks a rule. */
@NullMarked
package io.dunlin.testkit.violators.account.crooked;

import org.jspecify.annotations.NullMarked;
