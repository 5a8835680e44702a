/** Sequences and the messages they sent. */
@NullMarked
package io.dunlin.reporting.sequence;

import org.jspecify.annotations.NullMarked;
