package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a person is asked to do. */
public enum TaskKind {
  REMINDER,
  CALL,
  REPLY_TO_READ,
  DECISION,
  FOLLOW_UP,
  @JsonEnumDefaultValue
  UNKNOWN
}
