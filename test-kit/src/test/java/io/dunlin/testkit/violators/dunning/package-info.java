/** Another service that breaks the architecture rules. */
@NullMarked
package io.dunlin.testkit.violators.dunning;

import org.jspecify.annotations.NullMarked;
