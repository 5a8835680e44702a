package io.dunlin.disposition.workitem;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What a work item came from: a step of a sequence, or an interaction and its promise.
 *
 * @param subject the renewal, the transfer or the mail that it is about
 */
public record Origin(
    @Nullable String sequence,
    @Nullable String step,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    @Nullable String interaction,
    @Nullable String promise,
    @Nullable String subject) {

  public static Origin interaction(String interaction, @Nullable String promise) {
    return new Origin(null, null, null, null, interaction, promise, null);
  }

  public static Origin about(@Nullable String subject) {
    return new Origin(null, null, null, null, null, null, subject);
  }

  /** The identifier of the sequence, the interaction or the subject. */
  @Nullable String id() {
    if (sequence != null) {
      return sequence;
    }
    return interaction != null ? interaction : subject;
  }
}
