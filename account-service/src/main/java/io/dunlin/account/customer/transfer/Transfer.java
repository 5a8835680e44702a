package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.account.receivables.profile.Profile;
import io.dunlin.events.TransferEvent.HandedOver;
import org.jspecify.annotations.Nullable;

/** A change of an account's CSM, from its request to its end (D1, D5). */
public record Transfer(
    String id,
    TransferTerms terms,
    TransferAssessment assessment,
    State state,
    Request request,
    @Nullable Checklist checklist,
    @Nullable Ending ending) {

  /** The states of a transfer. */
  public enum State {
    /** Takes effect on its day. */
    SCHEDULED,
    /** Its day has come, and it is manual without a completed checklist (D4). */
    WAITING,
    DONE,
    CANCELLED
  }

  /** The request for a transfer: by whom and when. */
  public record Request(String by, Instant at) {}

  /**
   * The end of a transfer.
   *
   * @param by null when the passing of the day ended it
   * @param on the account's day from which the new CSM owns it; null when it was cancelled
   */
  public record Ending(
      Instant at, @Nullable String by, @Nullable LocalDate on, @Nullable String reason) {}

  public static Transfer scheduled(
      String id, TransferTerms terms, TransferAssessment assessment, Request request) {
    return new Transfer(id, terms, assessment, State.SCHEDULED, request, null, null);
  }

  /** Its day has come; what makes it automated or manual is what is known by now (D3). */
  Transfer onItsDay(ReceivablesAccount account, int pendingTasks) {
    Profile profile = account.profile();
    TransferAssessment now =
        TransferAssessment.of(profile.openOpportunities(), pendingTasks, profile.health());
    if (!profile.csm().equals(terms.from())) {
      return overtaken(account, now);
    }
    return now.isManual() && checklist == null ? waiting(account, now) : carriedOut(account, now);
  }

  /** With the completed checklist, for which it may have waited. */
  Transfer with(Checklist completed) {
    return new Transfer(id, terms, assessment, State.SCHEDULED, request, completed, null);
  }

  boolean isOpen() {
    return state == State.SCHEDULED || state == State.WAITING;
  }

  /** Before its day, or while it waits. */
  boolean canBeCancelledOn(LocalDate today) {
    return state == State.WAITING
        || (state == State.SCHEDULED && today.isBefore(terms.effectiveOn()));
  }

  Transfer cancelled(Ending with) {
    return with(State.CANCELLED, assessment, with);
  }

  private Transfer overtaken(ReceivablesAccount account, TransferAssessment now) {
    String reason = "The account belonged to %s by then".formatted(account.profile().csm());
    Transfer cancelled =
        with(State.CANCELLED, now, new Ending(account.journal().now(), null, null, reason));
    account.journal().tell(episode -> TransferEvents.cancelled(cancelled, episode));
    return cancelled;
  }

  private Transfer waiting(ReceivablesAccount account, TransferAssessment now) {
    Transfer waiting = with(State.WAITING, now, null);
    LocalDate today = account.journal().today();
    account.journal().tell(episode -> TransferEvents.waiting(waiting, episode, today));
    return waiting;
  }

  private Transfer carriedOut(ReceivablesAccount account, TransferAssessment now) {
    account.passDay();
    HandedOver open = account.handOver(terms.to());
    LocalDate today = account.journal().today();
    Transfer done = with(State.DONE, now, new Ending(account.journal().now(), null, today, null));
    account.journal().tell(episode -> TransferEvents.carriedOut(done, episode, today, open));
    return done;
  }

  private Transfer with(State next, TransferAssessment now, @Nullable Ending end) {
    return new Transfer(id, terms, now, next, request, checklist, end);
  }
}
