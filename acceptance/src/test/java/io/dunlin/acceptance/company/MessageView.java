package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/** A message to a customer, with why it was sent or not. */
public record MessageView(
    String id,
    String kind,
    String account,
    @Nullable String sequence,
    String episode,
    String step,
    @Nullable Integer processDay,
    @Nullable String from,
    @Nullable String to,
    @Nullable String subject,
    @Nullable String body,
    String state,
    @Nullable Instant sentAt,
    @Nullable LocalDate suspendsOn,
    String why,
    @Nullable ClearedWith clearedWith) {

  /** It reminds of what is owed; others are letters outside the sequence. */
  public boolean isReminder() {
    return kind.equals("COLLECTION");
  }

  /** The versions that the message was cleared with. */
  public record ClearedWith(long standing, long responses) {}
}
