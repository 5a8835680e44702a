package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What was said of a contact (W2, C7). */
public enum ContactChange {
  DO_NOT_CONTACT,
  CONTACT_AGAIN,
  CEASE_COMMUNICATION,
  COMMUNICATE_AGAIN,
  MAIN_POC,
  BOUNCED,
  REACHABLE,
  @JsonEnumDefaultValue
  UNKNOWN
}
