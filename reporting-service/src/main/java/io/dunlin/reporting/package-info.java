/** The event archive, the timeline and the receivables figures, all derived from events. */
@NullMarked
package io.dunlin.reporting;

import org.jspecify.annotations.NullMarked;
