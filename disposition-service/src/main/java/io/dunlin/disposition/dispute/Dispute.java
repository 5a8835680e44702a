package io.dunlin.disposition.dispute;

import module java.base;

import io.dunlin.events.DispositionEvent.DisputeOpened;
import io.dunlin.events.DispositionEvent.DisputeOutcome;
import io.dunlin.events.DispositionEvent.DisputeResolved;
import org.jspecify.annotations.Nullable;

/** Invoices that the customer disputes, with why and who is to look into it (E7). */
public record Dispute(
    String id,
    String account,
    String interaction,
    List<String> invoices,
    String reason,
    @Nullable String department,
    String openedBy,
    Instant openedAt,
    State state,
    @Nullable Resolution resolution) {

  /** Upheld: the customer was right; rejected: the invoices are collectible again. */
  public enum State {
    OPEN,
    UPHELD,
    REJECTED
  }

  /** The decision, with its person, time and reason. */
  public record Resolution(String by, Instant at, @Nullable String note) {}

  boolean isOpen() {
    return state == State.OPEN;
  }

  Dispute resolved(State outcome, Resolution with) {
    return new Dispute(
        id, account, interaction, invoices, reason, department, openedBy, openedAt, outcome, with);
  }

  public DisputeOpened asOpened() {
    return new DisputeOpened(account, id, invoices, reason, department, openedBy, openedAt);
  }

  DisputeResolved asResolved(Resolution with) {
    return new DisputeResolved(
        account,
        id,
        invoices,
        DisputeOutcome.valueOf(state.name()),
        with.by(),
        with.at(),
        with.note());
  }
}
