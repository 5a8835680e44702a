package io.dunlin.events.clearance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Only YES lets a message go; NO cancels it; UNKNOWN holds it: late is better than wrong. */
public enum Verdict {
  YES,
  NO,
  @JsonEnumDefaultValue
  UNKNOWN
}
