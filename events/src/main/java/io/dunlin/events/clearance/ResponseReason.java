package io.dunlin.events.clearance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why disposition-service answers as it does; decisions are taken on it. */
public enum ResponseReason {
  /** No answer of the main POC was logged in the episode. */
  NO_RESPONSE,
  /** The main POC has answered in the episode (A3). */
  POC_RESPONDED,
  ACCOUNT_UNKNOWN,
  EPISODE_UNKNOWN,
  /** A record of the account could not be read and waits for a person. */
  ACCOUNT_PARKED,
  /** Not given, or not known to the reader. */
  @JsonEnumDefaultValue
  UNKNOWN
}
