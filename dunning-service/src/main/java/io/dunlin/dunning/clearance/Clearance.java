package io.dunlin.dunning.clearance;

import module java.base;

import io.dunlin.dunning.message.Message;
import io.dunlin.events.clearance.LedgerClearance;

/**
 * The decision whether a message may leave now (A3, E2).
 *
 * <p>A message that is due is claimed, and before it leaves two services are asked about its
 * account and episode: account-service, which knows what is owed, and disposition-service, which
 * knows what the customer's main contact has answered. They are asked once for a whole chunk of
 * messages, and each answers yes, no or unknown, with a sentence for people, the same reason as a
 * code, and the version of what it looked at. The letter is rendered from the figures of
 * account-service's answer.
 *
 * <p>The answers are judged when the message's account is locked. First, both services must have
 * given exactly one answer to exactly this question; else the message is held. Then the policies of
 * {@link ClearancePolicy} are asked in their order, and the first one that has an opinion decides.
 * When none objects the message is cleared, for as long as a clearance lives and no longer.
 *
 * <p>There are three ends. Cleared: the message is sent, and keeps the versions it was cleared
 * with, so that the promise can be checked afterwards. Held: it stays planned and both services are
 * asked again later. Refused: it is cancelled for ever, with the reason on the account's timeline.
 * Because a refusal cannot be taken back, it needs a code that is known here and that says so; a no
 * without one, as an older service gives it, holds. Whatever is missing, late, partial or
 * contradictory holds as well: late is better than wrong.
 */
sealed interface Clearance {

  /** The message may leave, rendered from these figures; both versions are kept with it. */
  record Cleared(LedgerClearance.Answer figures, long responses) implements Clearance {}

  /** The message waits and is cleared again later. */
  record Held(String reason) implements Clearance {}

  /** The message never leaves. */
  record Refused(String reason) implements Clearance {}

  /**
   * Judges the answers about one message.
   *
   * @param knownStanding the highest version of the account's standing that was read here
   */
  static Clearance of(Message message, long knownStanding, ClearanceAnswers answers) {
    return switch (answers.about(message, knownStanding)) {
      case ClearanceAnswers.Unanswered(String reason) -> new Held(reason);
      case ClearanceFacts facts -> of(facts);
    };
  }

  private static Clearance of(ClearanceFacts facts) {
    return Stream.of(ClearancePolicy.values())
        .flatMap(policy -> policy.decide(facts).stream())
        .findFirst()
        .orElseGet(() -> new Cleared(facts.ledger(), facts.response().version()));
  }
}
