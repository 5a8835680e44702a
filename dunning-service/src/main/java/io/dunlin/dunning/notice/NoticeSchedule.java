package io.dunlin.dunning.notice;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactFacts;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.PastContact;

/**
 * When the letters of a batch leave.
 *
 * @param sendAt local time at which letters leave on their day
 * @param made the contacts that were made lately, by account (C7)
 */
record NoticeSchedule(LocalTime sendAt, ContactPolicy policy, Map<String, List<PastContact>> made) {

  /** The morning of its day; at once when that is past. */
  Instant morning(LocalDate day, Profile profile, Instant now) {
    Instant morning = day.atTime(sendAt).atZone(profile.zone()).toInstant();
    return morning.isAfter(now) ? morning : now;
  }

  /** Whether a letter may leave then, as far as is known now. */
  ContactDecision contactAt(Instant at, Profile profile) {
    List<PastContact> contacts = made.getOrDefault(profile.account(), List.of());
    return policy.decide(ContactFacts.of(profile.zone(), profile.country(), false, contacts), at);
  }
}
