/** The question that dunning-service asks before each message, and its answers. */
@NullMarked
package io.dunlin.events.clearance;

import org.jspecify.annotations.NullMarked;
