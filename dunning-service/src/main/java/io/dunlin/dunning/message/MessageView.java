package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.events.DunningEvent.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it.
 *
 * @param sequence null for a letter that belongs to none, such as the warning of a suspension
 * @param nextAttemptAt when it is tried next, such as the next allowed morning (C7); null unless it
 *     is planned
 * @param suspendsOn the day of suspension that a warning names (E2)
 * @param why the rule and the facts that led to it, or that stopped or hold it
 * @param renderedFrom the template's text that it was rendered from; null before it left
 * @param clearedWith the versions that it was cleared with; null before it was
 * @param crossed a fact that was accepted after clearance crossed it on the way
 */
record MessageView(
    UUID id,
    MessageKind kind,
    String account,
    @Nullable UUID sequence,
    String episode,
    String step,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    @Nullable String from,
    @Nullable String to,
    @Nullable String cc,
    @Nullable String subject,
    @Nullable String body,
    MessageState state,
    Instant plannedAt,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable LocalDate suspendsOn,
    String why,
    @Nullable RenderedFrom renderedFrom,
    @Nullable ClearedWith clearedWith,
    boolean crossed) {

  /** A template's version in a language. */
  record RenderedFrom(String template, String language, int version) {

    static @Nullable RenderedFrom of(
        String template, @Nullable String language, @Nullable Integer version) {
      return language == null || version == null
          ? null
          : new RenderedFrom(template, language, version);
    }
  }

  /** Versions of the account's standing and of its interactions. */
  record ClearedWith(long standing, long responses) {

    static @Nullable ClearedWith of(@Nullable Long standing, @Nullable Long responses) {
      return standing == null || responses == null ? null : new ClearedWith(standing, responses);
    }
  }
}
