package io.dunlin.kit.outbox;

import module java.base;

/** Events that were committed together, or some of them, in their order. */
record OutboxRow(long id, List<OutboxMessage> messages) {}
