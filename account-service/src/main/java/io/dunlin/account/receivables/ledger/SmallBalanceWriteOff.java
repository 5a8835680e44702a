package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.Money;

/**
 * Writes off what is left of an invoice below the least that can be paid in its currency (W11):
 * nobody can pay a third of a cent. Finance posts whole minor units only; such rests are of amounts
 * that were taken before that was checked.
 */
final class SmallBalanceWriteOff {

  private final Ledger ledger;

  SmallBalanceWriteOff(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Says if there was anything to write off. */
  boolean writeOff(Collection<Invoice> invoices) {
    var rests = invoices.stream().filter(SmallBalanceWriteOff::isUnpayable).toList();
    rests.forEach(this::writeOff);
    return !rests.isEmpty();
  }

  private static boolean isUnpayable(Invoice invoice) {
    return invoice.open()
        && invoice.balance().compareTo(Money.minorUnit(invoice.currency()).amount()) < 0;
  }

  /** The invoice is settled on the day of what paid the rest of it. */
  private void writeOff(Invoice invoice) {
    Money rest = invoice.money(invoice.balance());
    LocalDate today = ledger.journal().today();
    LocalDate day = Objects.requireNonNullElse(invoice.settlement().paidOn(), today);
    CreditItemKey key = key(invoice.number());
    ledger.change(CreditItem.of(key, invoice.account(), day, rest));
    ledger.note(Movement.Kind.WRITTEN_OFF, key.id(), invoice.number(), rest);
    ledger
        .journal()
        .note(
            new WriteOff(
                key.id(),
                invoice.account(),
                invoice.number(),
                "Less than " + Money.minorUnit(invoice.currency()) + " cannot be paid",
                null));
    ledger.application().apply(key, invoice.number(), rest.amount());
  }

  private CreditItemKey key(String invoice) {
    long number = ledger.journal().now().toEpochMilli();
    while (ledger.has(id(invoice, number))) {
      number++;
    }
    return id(invoice, number);
  }

  private static CreditItemKey id(String invoice, long number) {
    return new CreditItemKey(CreditItemKind.WRITE_OFF, "rounding-%s-%d".formatted(invoice, number));
  }
}
