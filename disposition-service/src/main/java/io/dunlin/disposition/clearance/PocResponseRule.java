package io.dunlin.disposition.clearance;

import io.dunlin.events.clearance.ResponseClearance.Answer;
import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;

/**
 * Decides whether a message of an episode may leave as far as logged answers go (A3). The answer is
 * unknown where an answer might not be known here: an account or an episode that has not come
 * through yet, or a record of the account that is parked.
 */
record PocResponseRule(
    String account,
    String episode,
    boolean accountKnown,
    boolean episodeKnown,
    boolean parked,
    boolean responded,
    long version) {

  Answer answer() {
    if (responded) {
      return answer(Verdict.NO, ResponseReason.POC_RESPONDED);
    }
    if (!accountKnown) {
      return answer(Verdict.UNKNOWN, ResponseReason.ACCOUNT_UNKNOWN);
    }
    if (parked) {
      return answer(Verdict.UNKNOWN, ResponseReason.ACCOUNT_PARKED);
    }
    return episodeKnown
        ? answer(Verdict.YES, ResponseReason.NO_RESPONSE)
        : answer(Verdict.UNKNOWN, ResponseReason.EPISODE_UNKNOWN);
  }

  private Answer answer(Verdict verdict, ResponseReason reason) {
    return new Answer(account, episode, verdict, reason.name(), reason, version);
  }
}
