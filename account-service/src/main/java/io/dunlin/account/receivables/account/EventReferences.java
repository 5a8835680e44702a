package io.dunlin.account.receivables.account;

import static io.dunlin.account.receivables.ledger.CreditItemKind.CREDIT;
import static io.dunlin.account.receivables.ledger.CreditItemKind.PAYMENT;
import static io.dunlin.account.receivables.ledger.CreditItemKind.WRITE_OFF;

import module java.base;

import io.dunlin.account.receivables.account.BatchReferences.AccountCreditItem;
import io.dunlin.account.receivables.account.BatchReferences.RefundKey;
import io.dunlin.account.receivables.posting.RefundPosting;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;

/** What an event of Finance names of the accounts. */
record EventReferences(BatchReferences batch) {

  void add(FinanceEvent event) {
    batch.accounts().add(event.account());
    switch (event) {
      case InvoiceIssued e -> batch.invoices().add(e.invoice());
      case InvoiceAmended e -> batch.takeBackFrom(e.account(), e.invoice());
      case InvoiceVoided e -> batch.takeBackFrom(e.account(), e.invoice());
      case PaymentReceived e -> {
        batch.creditItems().add(AccountCreditItem.of(e.account(), PAYMENT, e.payment()));
        e.remittance().forEach(line -> batch.invoices().add(line.invoice()));
      }
      case PaymentReversed e ->
          batch.takeBack(AccountCreditItem.of(e.account(), PAYMENT, e.payment()));
      case CreditIssued e -> {
        batch.creditItems().add(AccountCreditItem.of(e.account(), CREDIT, e.credit()));
        if (e.invoice() != null) {
          batch.invoices().add(e.invoice());
        }
      }
      case RefundIssued e -> {
        batch.creditItems().add(new AccountCreditItem(e.account(), RefundPosting.keyOf(e)));
        batch.refunds().add(new RefundKey(e.account(), e.refund()));
      }
      case WriteOffBooked e -> {
        batch.creditItems().add(AccountCreditItem.of(e.account(), WRITE_OFF, e.writeOff()));
        batch.invoices().add(e.invoice());
      }
      case AccountUpserted _, RenewalScheduled _, RatePublished _ -> {}
    }
  }
}
