package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.account.customer.checklist.Analysis;
import io.dunlin.account.customer.checklist.Checklist;
import io.dunlin.account.customer.checklist.SystemFacts;
import org.jspecify.annotations.Nullable;

/**
 * The checklist as it is shown.
 *
 * @param known what the system knows: now, or when the checklist was completed; null while it is
 *     not complete and the account is not the caller's
 * @param usersBeyondPaid active users less those that are paid for
 */
record ChecklistView(
    String transfer,
    String account,
    boolean complete,
    @Nullable SystemFacts known,
    @Nullable Analysis analysis,
    @Nullable Integer usersBeyondPaid,
    @Nullable String completedBy,
    @Nullable Instant completedAt) {

  static ChecklistView open(Transfer transfer, @Nullable SystemFacts known) {
    String account = transfer.terms().account();
    return new ChecklistView(transfer.id(), account, false, known, null, null, null, null);
  }

  static ChecklistView complete(Transfer transfer, Checklist done) {
    return new ChecklistView(
        transfer.id(),
        transfer.terms().account(),
        true,
        done.known(),
        done.analysis(),
        done.analysis().usersBeyondPaid(),
        done.by(),
        done.at());
  }
}
