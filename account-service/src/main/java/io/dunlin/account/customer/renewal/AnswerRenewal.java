package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/** Finance or the CSM says if a renewal's invoice may be sent (B2). */
@UseCase
class AnswerRenewal {

  private final Renewals renewals;
  private final ReviewTerms terms;
  private final AccountTransactions transactions;
  private final Outbox outbox;
  private final BusinessClock clock;

  AnswerRenewal(
      Renewals renewals,
      ReviewTerms terms,
      AccountTransactions transactions,
      Outbox outbox,
      BusinessClock clock) {
    this.renewals = renewals;
    this.terms = terms;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  Mono<Void> answer(RenewalCase seen, GivenAnswer given, Caller caller) {
    String id = seen.renewal().id();
    return transactions.execute(
        List.of(seen.renewal().account()),
        locked -> answer(locked, id, given, caller, clock.now()).then());
  }

  private Mono<Void> answer(
      LockedAccounts locked, String id, GivenAnswer given, Caller caller, Instant now) {
    return renewals
        .require(id, caller.scope())
        .flatMap(before -> save(locked, before, answered(before, given, caller, now)));
  }

  private Renewal answered(RenewalCase before, GivenAnswer given, Caller caller, Instant now) {
    RenewalReview review = before.renewal().review();
    if (!review.state().takesAnswers()) {
      throw closed(before.renewal());
    }
    RenewalAnswer answer =
        new RenewalAnswer(
            review.number(),
            side(caller, before.holder()),
            given.verdict(),
            given.reason(),
            given.nextStep(),
            caller.user(),
            now);
    return before
        .renewal()
        .answered(answer, before.holder().today(now), terms)
        .planned(before.holder().zone(), terms);
  }

  private Mono<Void> save(LockedAccounts locked, RenewalCase before, Renewal after) {
    return renewals
        .save(locked, List.of(after))
        .then(
            outbox.append(
                locked, RenewalEvents.of(before.renewal(), after, before.holder()).toList()));
  }

  /**
   * A user with both roles answers for the CSM of their own account, so that nobody answers twice.
   */
  private static Side side(Caller caller, RenewingAccount holder) {
    if (caller.is(Role.CSM) && caller.user().equals(holder.csm())) {
      return Side.CSM;
    }
    if (caller.is(Role.AR)) {
      return Side.FINANCE;
    }
    throw Problem.forbidden("For the CSM's side %s answers".formatted(holder.csm()));
  }

  private Problem closed(Renewal renewal) {
    String why =
        switch (renewal.review().state()) {
          case APPROVED -> "Finance and the CSM have both said yes, and Finance was told";
          case PASSED ->
              "The renewal was on %s, before it could be reviewed".formatted(renewal.renewalOn());
          case SCHEDULED, IN_REVIEW, OVERDUE, HELD ->
              "The review opens on %s".formatted(terms.opensOn(renewal.renewalOn()));
        };
    return Problem.conflict("The review takes no answers", why);
  }
}
