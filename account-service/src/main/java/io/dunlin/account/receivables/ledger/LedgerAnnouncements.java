package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** Tells what was applied and unapplied, and which invoices are settled or open again by it. */
final class LedgerAnnouncements {

  private final Ledger ledger;

  LedgerAnnouncements(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Tells an application.
   *
   * @param amount negative when something was unapplied
   * @param writtenAs what the remittance said for the invoice, if that is not its number
   */
  void applied(Application application, BigDecimal amount, @Nullable String writtenAs) {
    String account = ledger.account();
    String id = application.creditItem().id();
    Money money = ledger.existing(application.creditItem()).money(amount);
    LocalDate today = ledger.journal().today();
    ledger
        .journal()
        .tell(
            episode ->
                switch (application.creditItem().kind()) {
                  case PAYMENT ->
                      new LedgerEvent.PaymentApplied(
                          account, episode, id, application.invoice(), money, today, writtenAs);
                  case CREDIT, WRITE_OFF ->
                      new LedgerEvent.CreditApplied(
                          account, episode, id, application.invoice(), money, today, writtenAs);
                });
  }

  /** Tells if an event has settled an invoice, or opened it again. */
  void settlement(@Nullable Invoice before, Invoice now, String reason) {
    LocalDate settledBefore = before == null ? null : before.settledOn();
    LocalDate settledOn = now.settledOn();
    if (settledOn != null && !settledOn.equals(settledBefore)) {
      ledger
          .journal()
          .tell(
              episode ->
                  new LedgerEvent.InvoiceSettled(
                      ledger.account(), episode, now.number(), settledOn, now.daysLate()));
    } else if (settledBefore != null && now.open()) {
      ledger
          .journal()
          .tell(
              episode ->
                  new LedgerEvent.InvoiceReopened(
                      ledger.account(),
                      episode,
                      now.number(),
                      now.dueOn(),
                      now.money(now.balance()),
                      ledger.journal().today(),
                      reason));
    }
  }
}
