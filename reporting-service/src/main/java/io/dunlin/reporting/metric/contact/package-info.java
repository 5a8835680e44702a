/** Outbound calls of the agents. */
@NullMarked
package io.dunlin.reporting.metric.contact;

import org.jspecify.annotations.NullMarked;
