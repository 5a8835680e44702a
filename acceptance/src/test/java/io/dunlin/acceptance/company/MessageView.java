package io.dunlin.acceptance.company;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message to a customer, with why it was sent or not. */
public record MessageView(
    String id,
    String account,
    @Nullable String sequence,
    String episode,
    String step,
    int processDay,
    @Nullable String from,
    @Nullable String to,
    @Nullable String subject,
    @Nullable String body,
    String state,
    @Nullable Instant sentAt,
    String why,
    @Nullable ClearedWith clearedWith) {

  /** The versions that the message was cleared with. */
  public record ClearedWith(long standing, long responses) {}
}
