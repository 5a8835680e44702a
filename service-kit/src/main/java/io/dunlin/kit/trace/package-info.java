/** Trace ids go along through HTTP, the outbox and Kafka. */
@NullMarked
package io.dunlin.kit.trace;

import org.jspecify.annotations.NullMarked;
