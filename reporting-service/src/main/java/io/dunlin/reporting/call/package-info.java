/** Outbound calls of the agents. */
@NullMarked
package io.dunlin.reporting.call;

import org.jspecify.annotations.NullMarked;
