package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a point of contact is to us; an account has one main POC (W2). */
public enum ContactRole {
  MAIN_POC,
  POC,
  BILLING,
  @JsonEnumDefaultValue
  UNKNOWN
}
