package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.contactpolicy.ContactDecision;
import io.dunlin.kit.contactpolicy.ContactFacts;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.PastContact;
import org.jspecify.annotations.Nullable;

/**
 * How things stand around a message when they are looked at under the account's lock.
 *
 * @param standingVersion the highest version of the account's standing that is known here; −1 for
 *     none
 * @param contacts further people who get the sequence's messages (A6)
 * @param bounced addresses that came back
 * @param country whose weekend and holidays are kept; empty while it was not told
 * @param made the contacts of the account that were made lately (C7)
 */
public record ClearanceContext(
    Message message,
    MessageState state,
    SequenceState sequence,
    long standingVersion,
    ZoneId zone,
    @Nullable String csm,
    List<String> contacts,
    Set<String> bounced,
    String country,
    List<PastContact> made) {

  public ClearanceContext {
    made = List.copyOf(made);
  }

  /** The same with the contacts that were made lately, these included. */
  public ClearanceContext withMade(List<PastContact> further) {
    return new ClearanceContext(
        message,
        state,
        sequence,
        standingVersion,
        zone,
        csm,
        contacts,
        bounced,
        country,
        Stream.concat(made.stream(), further.stream()).toList());
  }

  /** Whether the account may be written to (C7); who must not be is looked at by itself. */
  public ContactDecision contactAt(Instant at, ContactPolicy policy) {
    return policy.decide(ContactFacts.of(zone, country, false, made), at);
  }

  public boolean mayLeave() {
    return state == MessageState.PLANNED
        && (sequence == SequenceState.RUNNING || sequence == SequenceState.COMPLETED);
  }
}
