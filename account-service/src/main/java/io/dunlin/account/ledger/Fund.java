package io.dunlin.account.ledger;

import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A payment, credit or write-off, and what of it is not put to an invoice.
 *
 * @param day on which the payment was received or the credit issued
 * @param unapplied what is left of it, with what is kept for invoices that are not known yet
 * @param appliedOn the account's day since which nothing of it is unapplied; null while some is
 */
public record Fund(
    FundKey key,
    String account,
    LocalDate day,
    String currency,
    BigDecimal amount,
    BigDecimal unapplied,
    BigDecimal refunded,
    @Nullable LocalDate reversedOn,
    boolean reserving,
    @Nullable LocalDate appliedOn) {

  static final Comparator<Fund> OLDEST_FIRST =
      Comparator.comparing(Fund::day).thenComparing(Fund::key);

  static Fund of(FundKey key, String account, LocalDate day, Money money) {
    BigDecimal amount = money.amount();
    return new Fund(
        key, account, day, money.currency(), amount, amount, BigDecimal.ZERO, null, false, null);
  }

  public Money money(BigDecimal some) {
    return new Money(some, currency);
  }

  Fund withUnapplied(BigDecimal left) {
    return new Fund(
        key, account, day, currency, amount, left, refunded, reversedOn, reserving, appliedOn);
  }

  Fund refunded(BigDecimal paidBack) {
    return new Fund(
        key,
        account,
        day,
        currency,
        amount,
        unapplied.subtract(paidBack),
        refunded.add(paidBack),
        reversedOn,
        reserving,
        appliedOn);
  }

  Fund reversed(LocalDate on) {
    return new Fund(
        key, account, day, currency, amount, BigDecimal.ZERO, refunded, on, false, appliedOn);
  }

  Fund reserving(boolean now) {
    return new Fund(
        key, account, day, currency, amount, unapplied, refunded, reversedOn, now, appliedOn);
  }

  /**
   * The same when something of it was applied, or is unapplied again.
   *
   * @param day on which it was applied, if nothing of it is unapplied
   */
  Fund on(LocalDate day) {
    boolean done = unapplied.signum() == 0;
    boolean known = appliedOn != null;
    return reversedOn != null || done == known ? this : applied(done ? day : null);
  }

  private Fund applied(@Nullable LocalDate on) {
    return new Fund(
        key, account, day, currency, amount, unapplied, refunded, reversedOn, reserving, on);
  }
}
