/** Replies: whose they are, what follows from them, and what people decide of them (A3). */
@NullMarked
package io.dunlin.dunning.reply;

import org.jspecify.annotations.NullMarked;
