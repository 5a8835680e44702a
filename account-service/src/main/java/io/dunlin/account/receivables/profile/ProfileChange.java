package io.dunlin.account.receivables.profile;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How a batch changes the profile of an account.
 *
 * @param before null for an account that the batch itself makes known
 */
public record ProfileChange(@Nullable Profile before, Profile after) {

  /** The account's days begin at another time. */
  public boolean ofZone() {
    return before != null && !before.timeZone().equals(after.timeZone());
  }

  /** Other holidays count for the account. */
  public boolean ofCountry() {
    return before != null && !before.country().equals(after.country());
  }

  /** Another CSM or collector looks after the account. */
  public boolean ofOwners() {
    return before != null
        && !(before.csm().equals(after.csm())
            && Objects.equals(before.collector(), after.collector()));
  }

  public boolean isAny() {
    return !after.equals(before);
  }

  /** The profile as it was, if the ageing finds the account elsewhere now (M1). */
  public Optional<Profile> endedVersion() {
    return Optional.ofNullable(before).filter(was -> !was.agesAs(after));
  }
}
