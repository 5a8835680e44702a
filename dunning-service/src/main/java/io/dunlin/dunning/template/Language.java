package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.events.Money;

/** A language that customers are written to in, with its way to write amounts, ages and days. */
public enum Language {
  EN(Locale.ROOT, "uuuu-MM-dd", "day", "days", "and"),
  DE(Locale.GERMANY, "dd.MM.uuuu", "Tag", "Tage", "und"),
  FR(Locale.FRANCE, "dd/MM/uuuu", "jour", "jours", "et"),
  ES(Locale.of("es", "ES"), "dd/MM/uuuu", "día", "días", "y");

  private final Locale locale;
  private final DateTimeFormatter day;
  private final String oneDay;
  private final String days;
  private final String and;

  Language(Locale locale, String day, String oneDay, String days, String and) {
    this.locale = locale;
    this.day = DateTimeFormatter.ofPattern(day, Locale.ROOT);
    this.oneDay = oneDay;
    this.days = days;
    this.and = and;
  }

  /** Its ISO 639-1 code in lower case, as it stands in paths and JSON. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language of a code that there are letters in. */
  static Language of(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("One of " + codes()));
  }

  static Optional<Language> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  String day(LocalDate date) {
    return day.format(date);
  }

  String age(int calendarDays) {
    return calendarDays + " " + (calendarDays == 1 ? oneDay : days);
  }

  /** Rounded as amounts are shown (W11), with the currency after it. */
  String amount(Money money) {
    BigDecimal shown = money.shown().amount();
    return String.format(locale, "%%,.%df %%s".formatted(shown.scale()), shown, money.currency());
  }

  /** Amounts of several currencies, which are never added up. */
  String amounts(Collection<Money> sums) {
    return sums.stream().map(this::amount).collect(Collectors.joining(" " + and + " "));
  }
}
