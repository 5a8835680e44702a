package io.dunlin.disposition.account;

import module java.base;

import io.dunlin.events.Money;

/**
 * What an account has open, in each currency in which something is (W3).
 *
 * @param known false until account-service has told it
 */
public record OpenAmounts(Map<String, Money> byCurrency, boolean known) {

  public static final OpenAmounts UNKNOWN = new OpenAmounts(Map.of(), false);

  public static OpenAmounts of(List<Money> amounts) {
    return new OpenAmounts(
        amounts.stream()
            .filter(Money::isPositive)
            .collect(Collectors.toUnmodifiableMap(Money::currency, Function.identity())),
        true);
  }

  /** Whether it is known that nothing is open in the currency. */
  public boolean isNothingIn(String currency) {
    return known && !byCurrency.containsKey(currency);
  }

  /** Zero where nothing is open in the currency. */
  public Money in(String currency) {
    return byCurrency.getOrDefault(currency, Money.zero(currency));
  }
}
