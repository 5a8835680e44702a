/** One sequence per episode: which step is due when, what has run, and what stops it. */
@NullMarked
package io.dunlin.dunning.sequence;

import org.jspecify.annotations.NullMarked;
