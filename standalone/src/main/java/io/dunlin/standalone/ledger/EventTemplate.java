package io.dunlin.standalone.ledger;

import module java.base;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One event that a row makes. Texts may hold placeholders: {@code {column}}, {@code {column|date}},
 * {@code {column|number}}, {@code {column|positive}}, {@code {column|negative}}, {@code
 * {column|lower}}, or {@code {column|name-of-a-lookup}}. What has only an empty placeholder is left
 * out.
 *
 * @param type without prefix and version, for example {@code invoice-issued}
 * @param id from natural keys, so that the same row makes the same id again
 * @param account the account it is about
 * @param on the day on which it arrives
 * @param when a placeholder; a row in which it is empty does not make this event
 * @param once the rows of a file that make the same id make one event, the first row's, on the
 *     earliest day
 */
record EventTemplate(
    @JsonProperty(required = true) String type,
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String account,
    @JsonProperty(required = true) String on,
    @Nullable String when,
    @Nullable Boolean once,
    @JsonProperty(required = true) Map<String, Object> data) {

  /** What must not be empty for a row to make this event; empty when every row makes it. */
  String condition() {
    return when == null ? "" : when;
  }

  boolean isOnce() {
    return Boolean.TRUE.equals(once);
  }
}
