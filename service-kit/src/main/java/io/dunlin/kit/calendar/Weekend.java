package io.dunlin.kit.calendar;

import module java.base;

/** The days of the week on which a country rests; {@code weekends.properties} holds them. */
record Weekend(Set<DayOfWeek> days) {

  private static final Weekend OF_MOST = new Weekend(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
  private static final Map<String, Weekend> OF_OTHERS = read();

  static Weekend of(String country) {
    return OF_OTHERS.getOrDefault(country, OF_MOST);
  }

  boolean includes(LocalDate day) {
    return days.contains(day.getDayOfWeek());
  }

  private static Map<String, Weekend> read() {
    Properties weekends = new Properties();
    try (InputStream table = Weekend.class.getResourceAsStream("weekends.properties")) {
      weekends.load(Objects.requireNonNull(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weekends.stringPropertyNames().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                country -> country, country -> parse(weekends.getProperty(country))));
  }

  private static Weekend parse(String days) {
    return new Weekend(
        Arrays.stream(days.split(","))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
