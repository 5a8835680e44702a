package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.account.receivables.ledger.Application;
import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.posting.ManualApplication.Line;
import io.dunlin.kit.input.FieldError;

/**
 * What people do with a payment by hand (E12). Money is free by hand only while it is kept for an
 * invoice that is not known, or was put to another one: whatever is free otherwise has been put to
 * the oldest due already. What is free afterwards goes there as well.
 */
public final class ManualApplicationPosting {

  private final Ledger ledger;

  public ManualApplicationPosting(Ledger ledger) {
    this.ledger = ledger;
  }

  /** All that is in the way, by pointers into the wish; when nothing is, it is done. */
  public List<FieldError> apply(ManualApplication wish) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.PAYMENT, wish.payment());
    List<FieldError> errors =
        new ManualApplicationCheck(ledger, ledger.existing(key), wish).errors();
    if (errors.isEmpty()) {
      wish.release().forEach(invoice -> release(key, invoice));
      wish.from()
          .forEach(
              line ->
                  ledger.application().unapply(new Application(key, line.invoice()), amount(line)));
      wish.lines().forEach(line -> ledger.application().apply(key, line.invoice(), amount(line)));
      ledger.complete("payment " + wish.payment() + ", by hand");
    }
    return errors;
  }

  private void release(CreditItemKey key, String invoice) {
    ledger.reservations().of(key).stream()
        .filter(kept -> kept.invoice().equals(invoice))
        .forEach(ledger.reservations()::end);
    ledger.change(ledger.existing(key).reserving(!ledger.reservations().of(key).isEmpty()));
  }

  static BigDecimal amount(Line line) {
    return line.amount().amount();
  }
}
