package io.dunlin.acceptance.company;

import static java.time.ZoneOffset.UTC;

import module java.base;

import tools.jackson.databind.JsonNode;

/** The company's simulated clock. It only goes forward, for everybody. */
public final class Clock {

  private static final String PATH = "/api/v1/clock";

  private final ApiClient client;

  Clock(ApiClient client) {
    this.client = client;
  }

  public LocalDate today() {
    return LocalDate.parse(read().path("today").asString());
  }

  public Instant now() {
    return Instant.parse(read().path("now").asString());
  }

  /** Goes to the end of the day, and comes back when every service has done its work up to then. */
  public void moveTo(LocalDate day) {
    client.put(PATH, Map.of("today", day.toString())).expect(200);
  }

  public void forwardTo(Instant now) {
    client.put(PATH, Map.of("now", now.toString())).expect(200);
  }

  public void forwardDays(int days) {
    moveTo(today().plusDays(days));
  }

  /**
   * Goes to the end of a Sunday, unless it is one. What is due on a Sunday has the reminders' days
   * 5, 10, 12, 15, 22, 31, 45, 60 and 75 between Monday and Friday (C7).
   */
  public LocalDate sunday() {
    LocalDate sunday = today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    moveTo(sunday);
    return sunday;
  }

  /** The next day that is a business day in every calendar that has no holidays. */
  public static LocalDate mondayAfter(LocalDate day) {
    return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** Ten in the morning, in UTC, of the Monday after a day: a time within contact hours (C7). */
  public static Instant onMondayAfter(LocalDate day) {
    return mondayAfter(day).atTime(10, 0).toInstant(UTC);
  }

  /** Stays where it is until nothing is under way any more. */
  public void settle() {
    forwardTo(now());
  }

  /** Goes to the end of the day though a service is down and its work will be left undone. */
  public Answer attempt(LocalDate day) {
    return client.put(PATH, Map.of("today", day.toString()));
  }

  private JsonNode read() {
    return client.get(PATH).expect(200).json();
  }
}
