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
    boolean reserving) {

  static final Comparator<Fund> OLDEST_FIRST =
      Comparator.comparing(Fund::day).thenComparing(Fund::key);

  static Fund of(FundKey key, String account, LocalDate day, Money money) {
    BigDecimal amount = money.amount();
    return new Fund(
        key, account, day, money.currency(), amount, amount, BigDecimal.ZERO, null, false);
  }

  public Money money(BigDecimal some) {
    return new Money(some, currency);
  }

  Fund withUnapplied(BigDecimal left) {
    return new Fund(key, account, day, currency, amount, left, refunded, reversedOn, reserving);
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
        reserving);
  }

  Fund reversed(LocalDate on) {
    return new Fund(key, account, day, currency, amount, BigDecimal.ZERO, refunded, on, false);
  }

  Fund reserving(boolean now) {
    return new Fund(key, account, day, currency, amount, unapplied, refunded, reversedOn, now);
  }
}
