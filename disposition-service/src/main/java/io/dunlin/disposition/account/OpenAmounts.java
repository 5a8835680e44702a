package io.dunlin.disposition.account;

import io.dunlin.events.Money;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an account has open, in each currency in which something is (W3). */
public record OpenAmounts(Map<String, Money> byCurrency) {

  public static final OpenAmounts NOTHING = new OpenAmounts(Map.of());

  public static OpenAmounts of(List<Money> amounts) {
    return new OpenAmounts(
        amounts.stream()
            .filter(Money::isPositive)
            .collect(Collectors.toUnmodifiableMap(Money::currency, Function.identity())));
  }

  /** Zero where nothing is open in the currency. */
  public Money in(String currency) {
    return byCurrency.getOrDefault(currency, Money.zero(currency));
  }
}
