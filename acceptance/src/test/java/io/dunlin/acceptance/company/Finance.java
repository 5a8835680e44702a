package io.dunlin.acceptance.company;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

/** The company's finance system: it posts what happened as CloudEvents and reads the verdicts. */
public final class Finance {

  public static final String EVENTS = "/api/v1/finance/events";
  public static final String BATCH = "application/cloudevents-batch+json";
  public static final String SINGLE = "application/cloudevents+json";
  public static final String STREAM = "application/x-ndjson";

  private static final String SOURCE = "/finance/acceptance";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final ApiClient client;

  Finance(ApiClient client) {
    this.client = client;
  }

  /** A number that nothing else has: for an account, an invoice, a payment, an event. */
  public static String number(String prefix) {
    return "%s-%05d".formatted(prefix, NUMBERS.incrementAndGet());
  }

  /** An event with a new id. */
  public static Map<String, Object> event(String type, String account, Map<String, Object> data) {
    return event(number("EV"), type, account, data);
  }

  public static Map<String, Object> event(
      String id, String type, String account, Map<String, Object> data) {
    return Json.object(
        "specversion", "1.0",
        "id", id,
        "source", SOURCE,
        "type", "io.dunlin.finance." + type + ".v1",
        "subject", account,
        "datacontenttype", "application/json",
        "data", data);
  }

  /** Posts events that must all be accepted. */
  public void post(List<Map<String, Object>> events) {
    Answer answer = batch(events).expect(200);
    assertThat(answer.json().path("accepted").asInt())
        .as("all accepted in %s", answer.body())
        .isEqualTo(events.size());
  }

  public void post(Map<String, Object> event) {
    post(List.of(event));
  }

  /** Posts a batch whatever becomes of it. */
  public Answer batch(List<Map<String, Object>> events) {
    return client.ask("POST", EVENTS, BATCH, Json.write(events));
  }

  public Answer single(Map<String, Object> event) {
    return raw(SINGLE, Json.write(event));
  }

  /** Posts a body as it stands, also one that is none. */
  public Answer raw(String contentType, String body) {
    return client.ask("POST", EVENTS, contentType, body);
  }

  /** Posts lines as a stream; the answer has a line for each and a summary at its end. */
  public List<Line> stream(List<String> lines) {
    Answer answer = raw(STREAM, String.join("\n", lines) + "\n").expect(200);
    return answer.body().lines().filter(line -> !line.isBlank()).map(Line::new).toList();
  }

  /** One line of a stream's answer. */
  public record Line(String text) {

    public String verdict() {
      return Json.read(text).path("verdict").asString("");
    }

    /** A count of the summary, which is the last line. */
    public int count(String name) {
      return Json.read(text).path("summary").path(name).asInt(-1);
    }
  }
}
