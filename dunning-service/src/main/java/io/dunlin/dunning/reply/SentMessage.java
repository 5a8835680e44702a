package io.dunlin.dunning.reply;

import io.dunlin.events.DunningEvent.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours that a mail may be about.
 *
 * @param to whom it was written to, without those who got a copy
 * @param sentAt null while it is not known that it left
 */
record SentMessage(
    UUID id,
    MessageKind kind,
    String account,
    String ownerRole,
    String state,
    List<String> to,
    @Nullable Instant sentAt) {

  boolean wentTo(Senders senders) {
    return to.stream()
        .anyMatch(address -> senders.all().stream().anyMatch(address::equalsIgnoreCase));
  }
}
