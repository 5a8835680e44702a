/** A kit that breaks the architecture rules. */
@NullMarked
package io.dunlin.testkit.violators.kit;

import org.jspecify.annotations.NullMarked;
