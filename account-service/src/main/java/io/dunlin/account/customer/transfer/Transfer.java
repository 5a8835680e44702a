package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Checked.Good;
import io.dunlin.account.receivables.account.Profile;
import io.dunlin.account.receivables.account.ReceivablesAccount;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.HandedOver;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of an account's CSM, from its request to its end (D1, D5). */
public record Transfer(
    String id,
    TransferTerms wish,
    Judgement judgement,
    State state,
    Request request,
    @Nullable Checklist checklist,
    @Nullable Ending ending) {

  /** Where it has come to. */
  public enum State {
    /** Takes effect on its day. */
    SCHEDULED,
    /** Its day has come, and it is manual without a completed checklist (D4). */
    WAITING,
    DONE,
    CANCELLED
  }

  /** Who asked for it, and when. */
  public record Request(String by, Instant at) {}

  /**
   * How it ended.
   *
   * @param by null when the passing of the day ended it
   * @param on the account's day from which the new CSM owns it; null when it was cancelled
   */
  public record Ending(
      Instant at, @Nullable String by, @Nullable LocalDate on, @Nullable String reason) {}

  static Transfer scheduled(String id, Good good, Request request) {
    return new Transfer(id, good.wish(), good.judgement(), State.SCHEDULED, request, null, null);
  }

  /** Its day has come; what makes it automated or manual is what is known by now (D3). */
  Transfer onItsDay(ReceivablesAccount book, int pendingTasks) {
    Profile profile = book.profile();
    Judgement now = Judgement.of(profile.openOpportunities(), pendingTasks, profile.health());
    if (!profile.csm().equals(wish.from())) {
      return overtaken(book, now);
    }
    return now.isManual() && checklist == null ? waiting(book, now) : carriedOut(book, now);
  }

  /** What it may have waited for is there. */
  Transfer with(Checklist completed) {
    return new Transfer(id, wish, judgement, State.SCHEDULED, request, completed, null);
  }

  boolean isOpen() {
    return state == State.SCHEDULED || state == State.WAITING;
  }

  /** Before its day, or while it waits. */
  boolean canBeCancelledOn(LocalDate today) {
    return state == State.WAITING
        || (state == State.SCHEDULED && today.isBefore(wish.effectiveOn()));
  }

  Transfer cancelled(Ending with) {
    return with(State.CANCELLED, judgement, with);
  }

  private Transfer overtaken(ReceivablesAccount book, Judgement now) {
    String reason = "The account belonged to %s by then".formatted(book.profile().csm());
    Transfer cancelled =
        with(State.CANCELLED, now, new Ending(book.journal().now(), null, null, reason));
    book.journal().tell(episode -> TransferNews.cancelled(cancelled, episode));
    return cancelled;
  }

  private Transfer waiting(ReceivablesAccount book, Judgement now) {
    Transfer waiting = with(State.WAITING, now, null);
    LocalDate today = book.journal().today();
    book.journal().tell(episode -> TransferNews.waiting(waiting, episode, today));
    return waiting;
  }

  private Transfer carriedOut(ReceivablesAccount book, Judgement now) {
    book.passDay();
    HandedOver open = book.handOver(wish.to());
    LocalDate today = book.journal().today();
    book.journal()
        .tell(
            episode ->
                new AccountTransferred(
                    wish.account(),
                    episode,
                    id,
                    wish.from(),
                    wish.to(),
                    now.mode(),
                    now.why(),
                    wish.reason(),
                    wish.effectiveOn(),
                    today,
                    open));
    return with(State.DONE, now, new Ending(book.journal().now(), null, today, null));
  }

  private Transfer with(State next, Judgement now, @Nullable Ending end) {
    return new Transfer(id, wish, now, next, request, checklist, end);
  }
}
