package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.input.Amount;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as somebody reports it, before any of it is checked.
 *
 * @param workItem the reporter's own open work item, which it closes with its note (A5)
 */
record ReportedInteraction(
    @Nullable String id,
    @Nullable String account,
    @Nullable String channel,
    @Nullable String direction,
    @Nullable String contact,
    @Nullable String at,
    @Nullable Difficult difficult,
    @Nullable List<@Nullable String> disposition,
    @Nullable String note,
    @Nullable Promised promise,
    @Nullable Disputed dispute,
    @Nullable String callBackAt,
    @Nullable String workItem) {

  /** A difficult conversation, with why it was one (E6). */
  record Difficult(@Nullable String why) {}

  record Promised(@Nullable Amount amount, @Nullable String date) {}

  record Disputed(
      @Nullable List<@Nullable String> invoices,
      @Nullable String reason,
      @Nullable String department) {}
}
