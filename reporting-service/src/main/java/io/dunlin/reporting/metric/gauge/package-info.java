/** The main figures of the reports as gauges. */
@NullMarked
package io.dunlin.reporting.metric.gauge;

import org.jspecify.annotations.NullMarked;
