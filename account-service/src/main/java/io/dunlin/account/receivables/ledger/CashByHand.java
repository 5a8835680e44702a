package io.dunlin.account.receivables.ledger;

import static java.math.BigDecimal.ZERO;

import io.dunlin.account.receivables.ledger.ByHand.Line;
import io.dunlin.account.receivables.ledger.Rejection.Flaw;
import java.math.BigDecimal;
import java.util.List;

/**
 * What people do with a payment by hand (E12). Money is free by hand only while it is kept for an
 * invoice that is not known, or was put to another one: whatever is free otherwise has been put to
 * the oldest due already. What is free afterwards goes there as well.
 */
public final class CashByHand {

  private final Ledger ledger;

  public CashByHand(Ledger ledger) {
    this.ledger = ledger;
  }

  /** All that is in the way, by pointers into the wish; when nothing is, it is done. */
  public List<Flaw> apply(ByHand wish) {
    CreditItemKey key = new CreditItemKey(CreditItemKind.PAYMENT, wish.payment());
    List<Flaw> flaws = new ByHandCheck(ledger, ledger.existing(key), wish).flaws();
    if (flaws.isEmpty()) {
      wish.release().forEach(invoice -> release(key, invoice));
      wish.from()
          .forEach(
              line ->
                  ledger.application().unapply(new Application(key, line.invoice()), amount(line)));
      wish.lines().forEach(line -> ledger.application().apply(key, line.invoice(), amount(line)));
      ledger.complete("payment " + wish.payment() + ", by hand");
    }
    return flaws;
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

  static BigDecimal sum(List<Line> lines) {
    return lines.stream().map(CashByHand::amount).reduce(ZERO, BigDecimal::add);
  }
}
