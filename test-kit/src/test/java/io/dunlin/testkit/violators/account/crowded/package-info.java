/** A package with more types than one remembers. */
@NullMarked
package io.dunlin.testkit.violators.account.crowded;

import org.jspecify.annotations.NullMarked;
