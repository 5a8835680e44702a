/**
 * Events leave in the transaction that caused them and are relayed to Kafka in order per account.
 */
@NullMarked
package io.dunlin.kit.outbox;

import org.jspecify.annotations.NullMarked;
