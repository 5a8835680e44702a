package io.dunlin.kit.outbox;

import java.util.List;

/** Events that were committed together, or some of them, in their order. */
record OutboxRow(long id, List<OutboxMessage> messages) {}
