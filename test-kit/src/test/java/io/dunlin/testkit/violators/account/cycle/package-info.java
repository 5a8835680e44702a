/** A package that knows the one that knows it. */
@NullMarked
package io.dunlin.testkit.violators.account.cycle;

import org.jspecify.annotations.NullMarked;
