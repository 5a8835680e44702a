package io.dunlin.account.input;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the world has agreed on: currencies, countries, time zones. */
public final class Vocabulary {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Vocabulary() {}

  /** By its code of ISO 4217. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  public static boolean isTimeZone(String name) {
    return ZONES.contains(name);
  }
}
