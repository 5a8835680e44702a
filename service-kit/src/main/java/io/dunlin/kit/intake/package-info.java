/**
 * Events come in: each batch from Kafka is one transaction, and each event is taken once, whatever
 * is delivered twice.
 */
@NullMarked
package io.dunlin.kit.intake;

import org.jspecify.annotations.NullMarked;
