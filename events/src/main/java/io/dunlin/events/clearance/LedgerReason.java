package io.dunlin.events.clearance;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why account-service answers as it does; decisions are taken on it and never on the sentence. */
public enum LedgerReason {
  /** The episode is open and something is collectible. */
  COLLECTIBLE,
  /** The warning of a suspension stands (E2). */
  WARNING_STANDS,
  /** The episode that was asked about is not the one that is open. */
  EPISODE_OVER,
  /** All that is overdue is paid or disputed (W4); it may be collectible again in this episode. */
  NOTHING_COLLECTIBLE,
  /** The customer has paid, and AR has yet to find out which invoices (E12). */
  COVERED_BY_UNAPPLIED_CASH,
  /** The warning was released, or another one has taken its place (E2). */
  WARNING_OVER,
  /** The suspension is on hold (E2). */
  SUSPENSION_HELD,
  ACCOUNT_UNKNOWN,
  /** A record of the account could not be read and waits for a person. */
  ACCOUNT_PARKED,
  /** Records of Finance are older than allowed and not read. */
  FINANCE_UNREAD,
  /** Not given, or not known to the reader. */
  @JsonEnumDefaultValue
  UNKNOWN
}
