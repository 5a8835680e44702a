/** Messages leave once, after clearance, or not at all: claim, dispatch, provider and switch. */
@NullMarked
package io.dunlin.dunning.sending;

import org.jspecify.annotations.NullMarked;
