package io.dunlin.kit.outbox;

import module java.base;

import io.dunlin.events.EventJson;
import org.jspecify.annotations.Nullable;

/** An event that waits to be published. */
record OutboxMessage(Envelope envelope, String payload) {

  private static final char END = '\n';

  /** Characters; a single event may be longer. */
  private static final int LONGEST_ROW = 256 * 1024;

  /**
   * What stands on the outside of a message.
   *
   * @param at business time, in microseconds since the epoch
   */
  record Envelope(
      String event, String topic, String key, String type, long at, @Nullable String trace) {

    OffsetDateTime time() {
      return Instant.EPOCH.plus(at, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
  }

  /** The messages in their order, as many together as one row holds. */
  static List<List<OutboxMessage>> inRows(List<OutboxMessage> messages) {
    List<List<OutboxMessage>> rows = new ArrayList<>();
    int start = 0;
    int length = 0;
    for (int n = 0; n < messages.size(); n++) {
      length += messages.get(n).payload().length();
      if (length > LONGEST_ROW && n > start) {
        rows.add(messages.subList(start, n));
        start = n;
        length = messages.get(n).payload().length();
      }
    }
    rows.add(messages.subList(start, messages.size()));
    return rows;
  }

  /**
   * Two lines for each message; JSON that is not set out for people has no line ends of its own.
   */
  static String write(List<OutboxMessage> messages) {
    StringBuilder lines = new StringBuilder();
    for (OutboxMessage message : messages) {
      lines
          .append(EventJson.MAPPER.writeValueAsString(message.envelope))
          .append(END)
          .append(message.payload)
          .append(END);
    }
    return lines.toString();
  }

  static List<OutboxMessage> read(String lines) {
    List<OutboxMessage> messages = new ArrayList<>();
    int start = 0;
    while (start < lines.length()) {
      int middle = lines.indexOf(END, start);
      int end = lines.indexOf(END, middle + 1);
      messages.add(
          new OutboxMessage(
              EventJson.MAPPER.readValue(lines.substring(start, middle), Envelope.class),
              lines.substring(middle + 1, end)));
      start = end + 1;
    }
    return messages;
  }
}
