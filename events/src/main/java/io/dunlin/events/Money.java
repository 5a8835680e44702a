package io.dunlin.events;

import module java.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An amount in its own currency (W11). On the wire the amount is a decimal string, so that no
 * reader turns it into a double. It keeps up to four decimals, and shows at least the currency's
 * minor unit.
 */
public record Money(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency)
    implements Comparable<Money> {

  private static final int LEDGER_SCALE = 4;

  public Money {
    int decimals = decimals(currency);
    BigDecimal exact = amount.stripTrailingZeros();
    if (exact.scale() > LEDGER_SCALE) {
      throw new IllegalArgumentException("An amount has at most four decimals: " + amount);
    }
    amount = exact.scale() < decimals ? exact.setScale(decimals) : exact;
  }

  /** From the wire, where the amount is a text; strict readers take nothing else for it. */
  @JsonCreator
  public static Money of(
      @JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.in(currency)), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.in(currency)), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Rounded half up to the currency's minor unit, for people to read. */
  public Money shown() {
    return new Money(amount.setScale(decimals(currency), RoundingMode.HALF_UP), currency);
  }

  /** The least that can be paid in a currency: 0.01 of EUR, 1 of JPY, 0.001 of KWD. */
  public static Money minorUnit(String currency) {
    return new Money(BigDecimal.ONE.movePointLeft(decimals(currency)), currency);
  }

  /** Says if it is whole minor units, which can be paid as they are (W11). */
  @JsonIgnore
  public boolean isPayable() {
    return amount.scale() <= decimals(currency);
  }

  @JsonIgnore
  public boolean isZero() {
    return amount.signum() == 0;
  }

  @JsonIgnore
  public boolean isPositive() {
    return amount.signum() > 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.in(currency));
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }

  private static int decimals(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  private BigDecimal in(String wanted) {
    if (!currency.equals(wanted)) {
      throw new IllegalArgumentException("Currencies are never mixed: " + currency + ", " + wanted);
    }
    return amount;
  }
}
