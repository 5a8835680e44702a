package io.dunlin.kit.input;

import module java.base;

/**
 * The codes of currencies (ISO 4217), countries (ISO 3166-1) and time zones (IANA) that are taken.
 */
public final class IsoCodes {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  /** What PostgreSQL takes for an offset without summer time, by the name that it understands. */
  private static final Map<String, String> ZONES_OF_OFFSETS =
      Map.of(
          "CET", "Europe/Brussels",
          "EET", "Europe/Athens",
          "MET", "Europe/Brussels",
          "WET", "Europe/Lisbon");

  private IsoCodes() {}

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

  /** The name of a time zone that means the same here and in the database. */
  public static String timeZone(String name) {
    return ZONES_OF_OFFSETS.getOrDefault(name, name);
  }
}
