package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.interaction.Interaction.Channel;
import io.dunlin.disposition.interaction.Interaction.Direction;
import io.dunlin.events.Contact;
import io.dunlin.kit.contactpolicy.ContactDecision.Refused;
import io.dunlin.kit.contactpolicy.ContactFacts;
import io.dunlin.kit.contactpolicy.ContactPolicy;
import io.dunlin.kit.contactpolicy.ContactReason.Code;
import io.dunlin.kit.contactpolicy.PastContact;
import io.dunlin.kit.input.ValidationErrors;

/**
 * An interaction and the contact policy (C7): a callback outside of it is refused, a call that was
 * made outside of it is logged and marked. A callback is the customer's wish, and so may be a call;
 * the least gap holds for neither.
 *
 * @param made the account's contacts, from some days before the interaction on
 */
record ContactCheck(ContactPolicy policy, Account account, List<PastContact> made) {

  void check(InteractionForm form, ValidationErrors errors) {
    Instant at = form.callBackAt();
    if (at != null
        && !errors.has("/callBackAt")
        && policy.decide(facts(form), at) instanceof Refused refused) {
      errors.add("/callBackAt", refused.inWords() + ". " + next(refused));
    }
  }

  /**
   * The codes of what a call of ours was outside of; none for mails and for calls of the customer.
   */
  List<Code> outside(InteractionForm form) {
    return form.direction() == Direction.OUTBOUND
            && form.channel() != Channel.EMAIL
            && policy.decide(facts(form), form.at()) instanceof Refused refused
        ? refused.codes()
        : List.of();
  }

  private ContactFacts facts(InteractionForm form) {
    boolean doNotContact =
        account.contact(form.contact()).filter(Contact::doNotContact).isPresent();
    return ContactFacts.of(account.zone(), account.country(), doNotContact, made).asRequested();
  }

  private static String next(Refused refused) {
    return refused.nextAllowedAt() == null
        ? "No other time is allowed"
        : "The next allowed time is " + refused.nextAllowedAt();
  }
}
