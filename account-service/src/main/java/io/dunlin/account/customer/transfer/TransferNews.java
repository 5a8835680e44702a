package io.dunlin.account.customer.transfer;

import io.dunlin.account.customer.transfer.Transfer.Ending;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Episode;
import io.dunlin.events.TransferEvent.TransferCancelled;
import io.dunlin.events.TransferEvent.TransferChecklistCompleted;
import io.dunlin.events.TransferEvent.TransferRequested;
import io.dunlin.events.TransferEvent.TransferWaiting;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of a transfer before it takes effect. */
final class TransferNews {

  private TransferNews() {}

  static AccountEvent requested(Transfer transfer, @Nullable Episode episode) {
    TransferTerms wish = transfer.wish();
    return new TransferRequested(
        wish.account(),
        episode,
        transfer.id(),
        wish.from(),
        wish.to(),
        transfer.judgement().mode(),
        transfer.judgement().why(),
        wish.reason(),
        wish.effectiveOn(),
        transfer.request().by(),
        transfer.request().at());
  }

  static AccountEvent waiting(Transfer transfer, @Nullable Episode episode, LocalDate today) {
    TransferTerms wish = transfer.wish();
    return new TransferWaiting(
        wish.account(),
        episode,
        transfer.id(),
        wish.from(),
        wish.to(),
        transfer.judgement().why(),
        wish.effectiveOn(),
        today);
  }

  static AccountEvent completed(Transfer transfer, @Nullable Episode episode) {
    TransferTerms wish = transfer.wish();
    Checklist done = Objects.requireNonNull(transfer.checklist());
    return new TransferChecklistCompleted(
        wish.account(), episode, transfer.id(), wish.from(), wish.to(), done.by(), done.at());
  }

  static AccountEvent cancelled(Transfer transfer, @Nullable Episode episode) {
    TransferTerms wish = transfer.wish();
    Ending ending = Objects.requireNonNull(transfer.ending());
    return new TransferCancelled(
        wish.account(),
        episode,
        transfer.id(),
        wish.from(),
        wish.to(),
        wish.effectiveOn(),
        ending.by(),
        Objects.requireNonNull(ending.reason()),
        ending.at());
  }
}
