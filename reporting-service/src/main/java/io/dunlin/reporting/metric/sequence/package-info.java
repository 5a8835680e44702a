/** Sequences and the messages they sent. */
@NullMarked
package io.dunlin.reporting.metric.sequence;

import org.jspecify.annotations.NullMarked;
