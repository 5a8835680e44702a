/** A package that says nothing. */
@NullMarked
package io.dunlin.testkit.violators.account.util;

import org.jspecify.annotations.NullMarked;
