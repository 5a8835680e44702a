/** Every decision to write or not to write, kept with its reason. */
@NullMarked
package io.dunlin.dunning.decision;

import org.jspecify.annotations.NullMarked;
