package io.dunlin.account.customer.renewal;

import io.dunlin.account.customer.renewal.RenewalAnswer.Side;
import io.dunlin.account.customer.renewal.RenewalAnswer.Verdict;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.transaction.AccountTransactions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /** What somebody says, whoever they are. */
  record Said(Verdict verdict, @Nullable String reason, @Nullable String nextStep) {}

  Mono<Void> answer(RenewalCase seen, Said said, Caller caller) {
    String id = seen.renewal().id();
    return transactions.execute(
        List.of(seen.renewal().account()), _ -> answer(id, said, caller, clock.now()).then());
  }

  private Mono<Void> answer(String id, Said said, Caller caller, Instant now) {
    return renewals
        .one(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Renewal " + id)))
        .flatMap(known -> save(known, answered(known, said, caller, now)));
  }

  private Renewal answered(RenewalCase known, Said said, Caller caller, Instant now) {
    RenewalReview review = known.renewal().review();
    if (!review.takesAnswers()) {
      throw closed(known.renewal());
    }
    RenewalAnswer answer =
        new RenewalAnswer(
            review.number(),
            side(caller, known.holder()),
            said.verdict(),
            said.reason(),
            said.nextStep(),
            caller.user(),
            now);
    return known
        .renewal()
        .answered(answer, known.holder().today(now), terms)
        .planned(known.holder().zone(), terms);
  }

  private Mono<Void> save(RenewalCase known, Renewal after) {
    return renewals
        .save(List.of(after))
        .then(outbox.append(RenewalEvents.of(known.renewal(), after, known.holder()).toList()));
  }

  /** Who is both speaks for the CSM where the account is theirs, so that nobody says both yes. */
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
    return Problem.conflict("conflict", "The review takes no answers", why);
  }
}
