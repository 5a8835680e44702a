/** A kit that breaks the house rules. */
@NullMarked
package io.dunlin.testkit.violators.kit;

import org.jspecify.annotations.NullMarked;
