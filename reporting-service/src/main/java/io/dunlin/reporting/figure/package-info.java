/** The reports' main figures as gauges. */
@NullMarked
package io.dunlin.reporting.figure;

import org.jspecify.annotations.NullMarked;
