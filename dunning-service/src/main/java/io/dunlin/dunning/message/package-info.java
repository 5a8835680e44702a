/** Messages leave once, after clearance, or not at all. */
@NullMarked
package io.dunlin.dunning.message;

import org.jspecify.annotations.NullMarked;
