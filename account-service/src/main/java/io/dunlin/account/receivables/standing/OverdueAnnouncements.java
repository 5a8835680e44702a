package io.dunlin.account.receivables.standing;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.Journal;
import io.dunlin.events.StandingEvent;

/** Tells which invoices of an account fell overdue and which grew into an older bucket (W3, M1). */
record OverdueAnnouncements(String account, Journal journal, AgeingEdges edges) {

  /**
   * Tells what a day has changed of an invoice.
   *
   * @param was the bucket before, 0 when it was not overdue
   */
  void tell(Invoice invoice, int was, int bucket, int days) {
    if (was == 0 && bucket > 0) {
      journal.tell(
          episode ->
              new StandingEvent.InvoiceOverdue(
                  account,
                  episode,
                  invoice.number(),
                  invoice.dueOn(),
                  days,
                  invoice.money(invoice.balance()),
                  journal.today()));
    }
    if (bucket > Math.max(was, 1)) {
      journal.tell(
          episode ->
              new StandingEvent.BucketEntered(
                  account,
                  episode,
                  invoice.number(),
                  edges.bucket(bucket, invoice.money(invoice.balance())),
                  days,
                  journal.today()));
    }
  }
}
