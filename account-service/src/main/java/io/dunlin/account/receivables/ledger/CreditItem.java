package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment, credit or write-off, and what of it is not put to an invoice.
 *
 * @param day on which the payment was received or the credit issued
 * @param unapplied what is not put to an invoice, with what is kept for unknown invoices
 * @param reversed what was taken back of it, in one or several parts
 * @param reversedOn the day on which the last of it was taken back; null while some is left
 * @param appliedOn the account's day since which nothing of it is unapplied; null while some is
 */
public record CreditItem(
    CreditItemKey key,
    String account,
    LocalDate day,
    String currency,
    BigDecimal amount,
    BigDecimal unapplied,
    BigDecimal refunded,
    BigDecimal reversed,
    @Nullable LocalDate reversedOn,
    boolean reserving,
    @Nullable LocalDate appliedOn) {

  public static final Comparator<CreditItem> OLDEST_FIRST =
      Comparator.comparing(CreditItem::day).thenComparing(CreditItem::key);

  public static CreditItem of(CreditItemKey key, String account, LocalDate day, Money money) {
    BigDecimal amount = money.amount();
    return new CreditItem(
        key,
        account,
        day,
        money.currency(),
        amount,
        amount,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        false,
        null);
  }

  public Money money(BigDecimal some) {
    return new Money(some, currency);
  }

  /** What was neither paid back nor taken back. */
  public BigDecimal remaining() {
    return amount.subtract(refunded).subtract(reversed);
  }

  public CreditItem withUnapplied(BigDecimal rest) {
    return with(rest, refunded, reversed, reversedOn);
  }

  public CreditItem refunded(BigDecimal paidBack) {
    return with(unapplied.subtract(paidBack), refunded.add(paidBack), reversed, reversedOn);
  }

  /** The same after a part of what is unapplied was taken back, or after the last of it was. */
  public CreditItem reversed(BigDecimal takenBack, LocalDate on) {
    LocalDate wholly = takenBack.compareTo(remaining()) == 0 ? on : null;
    return with(unapplied.subtract(takenBack), refunded, reversed.add(takenBack), wholly);
  }

  public CreditItem reserving(boolean now) {
    return with(unapplied, refunded, reversed, reversedOn, now, appliedOn);
  }

  /**
   * The same when something of it was applied, or is unapplied again.
   *
   * @param day on which it was applied, if nothing of it is unapplied
   */
  public CreditItem on(LocalDate day) {
    boolean done = unapplied.signum() == 0;
    boolean known = appliedOn != null;
    return reversedOn != null || done == known
        ? this
        : with(unapplied, refunded, reversed, reversedOn, reserving, done ? day : null);
  }

  private CreditItem with(
      BigDecimal rest, BigDecimal paidBack, BigDecimal takenBack, @Nullable LocalDate wholly) {
    return with(rest, paidBack, takenBack, wholly, reserving, appliedOn);
  }

  private CreditItem with(
      BigDecimal rest,
      BigDecimal paidBack,
      BigDecimal takenBack,
      @Nullable LocalDate wholly,
      boolean keeping,
      @Nullable LocalDate on) {
    return new CreditItem(
        key, account, day, currency, amount, rest, paidBack, takenBack, wholly, keeping, on);
  }
}
