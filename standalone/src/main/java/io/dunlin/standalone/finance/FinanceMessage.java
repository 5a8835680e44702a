package io.dunlin.standalone.finance;

import module java.base;

/**
 * A finance event as it is posted, without the time of posting, so that the same again is the same.
 *
 * @param id made from natural keys
 * @param type with its version, for example {@code io.dunlin.finance.invoice-issued.v1}
 * @param arrivesOn the day on which Finance would have sent it
 * @param row the line of the file it comes from
 */
public record FinanceMessage(
    String source,
    String id,
    String type,
    String account,
    LocalDate arrivesOn,
    long row,
    Map<String, Object> data) {

  public static final String TYPE_PREFIX = "io.dunlin.finance.";

  /** As a structured CloudEvent 1.0. */
  public Map<String, Object> toCloudEvent() {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("source", source);
    event.put("id", id);
    event.put("type", type);
    event.put("subject", account);
    event.put("data", data);
    return event;
  }
}
