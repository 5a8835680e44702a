/** Another service that breaks the house rules. */
@NullMarked
package io.dunlin.testkit.violators.dunning;

import org.jspecify.annotations.NullMarked;
