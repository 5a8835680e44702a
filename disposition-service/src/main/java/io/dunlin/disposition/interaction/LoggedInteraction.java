package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** An interaction as it was logged, with what followed from it. */
record LoggedInteraction(
    Interaction interaction,
    @Nullable Promised promise,
    @Nullable Disputed dispute,
    List<String> workItems) {

  record Promised(String id, Money amount, LocalDate date) {}

  record Disputed(String id, List<String> invoices, String reason) {}
}
