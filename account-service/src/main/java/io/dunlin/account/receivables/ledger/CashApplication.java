package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** Applies credit items to invoices and takes applications back (E12). */
public final class CashApplication {

  private final Ledger ledger;

  CashApplication(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Applies some of a credit item to an invoice, at most what is wanted, owed and unapplied.
   *
   * @param written what the remittance said for the invoice
   */
  public void apply(CreditItemKey key, String number, BigDecimal wanted, String written) {
    ledger.applied().writtenAs(new Application(key, number), written);
    apply(key, number, wanted);
  }

  public void apply(CreditItemKey key, String number, BigDecimal wanted) {
    CreditItem item = ledger.existing(key);
    Invoice invoice = ledger.existing(number);
    if (!item.currency().equals(invoice.currency())) {
      throw new IllegalStateException("Currencies are never mixed: %s, %s".formatted(key, number));
    }
    BigDecimal amount = wanted.min(invoice.balance()).min(item.unapplied());
    if (amount.signum() > 0) {
      Application application = new Application(key, number);
      ledger.change(item.withUnapplied(item.unapplied().subtract(amount)));
      ledger.change(invoice.with(invoice.settlement().plus(amount, item.day())));
      move(application, amount);
      ledger.announcements().applied(application, amount, ledger.applied().writtenAs(application));
      if (key.kind() == CreditItemKind.CREDIT) {
        ledger.credited(ledger.existing(number));
      }
    }
  }

  /** Takes back what a credit item gave to an invoice; a write-off that is taken back is gone. */
  public void unapply(Application application, BigDecimal amount) {
    takeBack(application, amount);
    ledger.announcements().applied(application, amount.negate(), null);
  }

  /** Takes back without an event, for a payment whose reversal tells it in one. */
  public void takeBack(Application application, BigDecimal amount) {
    move(application, amount.negate());
    Invoice invoice = ledger.existing(application.invoice());
    ledger.change(invoice.with(invoice.settlement().minus(amount, latestDay(invoice.number()))));
    CreditItem item = ledger.existing(application.creditItem());
    if (item.key().kind() == CreditItemKind.WRITE_OFF) {
      Movement.Kind kind = Movement.Kind.WRITTEN_OFF;
      ledger.note(kind, item.key().id(), application.invoice(), item.money(amount.negate()));
    } else {
      ledger.change(item.withUnapplied(item.unapplied().add(amount)));
    }
  }

  private void move(Application application, BigDecimal amount) {
    ledger.applied().add(application, amount);
    CreditItem item = ledger.existing(application.creditItem());
    ledger.note(Movement.Kind.APPLIED, item.key().id(), application.invoice(), item.money(amount));
  }

  private @Nullable LocalDate latestDay(String invoice) {
    return ledger.applied().to(invoice).stream()
        .map(application -> ledger.existing(application.creditItem()).day())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
