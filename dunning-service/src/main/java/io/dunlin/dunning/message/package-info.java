/** The messages: each with its state, its reason and what is told when it ends. */
@NullMarked
package io.dunlin.dunning.message;

import org.jspecify.annotations.NullMarked;
