package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The health category of an account, as Finance's customer system rates it (D3). */
public enum Health {
  GOOD,
  FAIR,
  POOR,
  @JsonEnumDefaultValue
  UNKNOWN
}
