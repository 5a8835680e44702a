package io.dunlin.account.finance;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the world has agreed on: currencies, countries, time zones. */
final class Vocabulary {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Vocabulary() {}

  static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  static boolean isTimeZone(String name) {
    return ZONES.contains(name);
  }
}
