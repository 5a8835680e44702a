package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Recurring (MRR), final, or one-time (W10). */
public enum InvoiceKind {
  RECURRING,
  FINAL,
  ONE_TIME,
  @JsonEnumDefaultValue
  UNKNOWN
}
