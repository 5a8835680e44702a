package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import io.dunlin.events.TransferEvent.AccountTransferred;
import io.dunlin.events.TransferEvent.HandedOver;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import org.jspecify.annotations.Nullable;

/** The events of a transfer, from its request to its end. */
public final class TransferEvents {

  private TransferEvents() {}

  public static AccountEvent requested(Transfer transfer, @Nullable Episode episode) {
    TransferTerms terms = transfer.terms();
    return new TransferRequested(
        terms.account(),
        episode,
        transfer.id(),
        terms.from(),
        terms.to(),
        transfer.assessment().mode(),
        transfer.assessment().why(),
        terms.reason(),
        terms.effectiveOn(),
        transfer.request().by(),
        transfer.request().at());
  }

  static AccountEvent waiting(Transfer transfer, @Nullable Episode episode, LocalDate today) {
    TransferTerms terms = transfer.terms();
    return new TransferWaiting(
        terms.account(),
        episode,
        transfer.id(),
        terms.from(),
        terms.to(),
        transfer.assessment().why(),
        terms.effectiveOn(),
        today);
  }

  static AccountEvent carriedOut(
      Transfer transfer, @Nullable Episode episode, LocalDate today, HandedOver open) {
    TransferTerms terms = transfer.terms();
    return new AccountTransferred(
        terms.account(),
        episode,
        transfer.id(),
        terms.from(),
        terms.to(),
        transfer.assessment().mode(),
        transfer.assessment().why(),
        terms.reason(),
        terms.effectiveOn(),
        today,
        open);
  }

  static AccountEvent completed(Transfer transfer, @Nullable Episode episode) {
    TransferTerms terms = transfer.terms();
    Checklist done = Objects.requireNonNull(transfer.checklist());
    return new TransferChecklistCompleted(
        terms.account(), episode, transfer.id(), terms.from(), terms.to(), done.by(), done.at());
  }

  static AccountEvent cancelled(Transfer transfer, @Nullable Episode episode) {
    TransferTerms terms = transfer.terms();
    Ending ending = Objects.requireNonNull(transfer.ending());
    return new TransferCancelled(
        terms.account(),
        episode,
        transfer.id(),
        terms.from(),
        terms.to(),
        terms.effectiveOn(),
        ending.by(),
        Objects.requireNonNull(ending.reason()),
        ending.at());
  }
}
