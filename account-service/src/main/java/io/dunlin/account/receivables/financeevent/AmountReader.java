package io.dunlin.account.receivables.financeevent;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.kit.input.IsoCodes;
import io.dunlin.kit.input.JsonObjectReader;
import io.dunlin.kit.input.PlainDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts of money, which are texts beside a currency. */
final class AmountReader {

  /** Stands in for an amount that cannot be read; its event is rejected and never posted. */
  private static final Money ANY = Money.zero("XXX");

  private static final String OBJECT =
      "must be an object such as {\"amount\":\"123.45\",\"currency\":\"USD\"}";
  private static final String DECIMAL =
      "must be a decimal such as 123.45, with at most 12 digits before the point";

  private AmountReader() {}

  /** Above 0. */
  static Money positive(JsonObjectReader data, String name) {
    return data.required(name, ANY, field -> optionalPositive(data, field));
  }

  static @Nullable Money optionalPositive(JsonObjectReader data, String name) {
    return data.object(name, OBJECT, amount -> read(amount, 1, "must be above 0"));
  }

  /** An amount that may be 0.00. */
  static Money zeroOrMore(JsonObjectReader data, String name) {
    return data.required(name, ANY, field -> optionalZeroOrMore(data, field));
  }

  static @Nullable Money optionalZeroOrMore(JsonObjectReader data, String name) {
    return data.object(name, OBJECT, amount -> read(amount, 0, "must be 0 or more"));
  }

  private static Money read(JsonObjectReader money, int leastSign, String rule) {
    String text = money.required("amount", "", money::optionalText);
    String currency = money.known("currency", IsoCodes::isCurrency, "a currency of ISO 4217");
    Optional<BigDecimal> number = PlainDecimal.of(text);
    if (number.isEmpty() && !text.isEmpty()) {
      money.error("amount", DECIMAL);
    } else if (number.filter(amount -> amount.signum() < leastSign).isPresent()) {
      money.error("amount", rule);
    }
    return number
        .filter(_ -> IsoCodes.isCurrency(currency))
        .map(amount -> payable(money, amount, currency))
        .orElse(ANY);
  }

  /** Refuses more decimals than the currency has: EUR has two, JPY has none (W11). */
  private static Money payable(JsonObjectReader money, BigDecimal number, String currency) {
    Money least = Money.minorUnit(currency);
    int decimals = least.amount().scale();
    if (number.scale() <= decimals) {
      return new Money(number, currency);
    }
    Money right = new Money(number.setScale(decimals, RoundingMode.HALF_UP), currency);
    money.error(
        "amount",
        right.isZero()
            ? "is less than %s, the least that can be paid".formatted(least)
            : "has more decimals than %s can be paid in, which is %d: send %s"
                .formatted(currency, decimals, right.amount().toPlainString()));
    return right;
  }
}
