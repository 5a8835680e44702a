package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/**
 * Current; overdue with something collectible; or overdue with everything that is overdue disputed
 * (W3, W4).
 */
public enum AccountState {
  CURRENT,
  OVERDUE,
  DISPUTED,
  @JsonEnumDefaultValue
  UNKNOWN
}
