package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.dunningcase.AnswerDecision;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.dunningcase.DunningCaseProcessor;
import io.dunlin.dunning.reply.DecidedReply.Decision;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Mono;

/**
 * A person decides what a mail is, also otherwise than it was taken before: as a person's answer it
 * stops the sequence, as an automatic one it stops and holds nothing (A3).
 */
@UseCase
class DecideReply {

  private final ReplyViews views;
  private final ReplyDecisions decisions;
  private final DunningCaseProcessor cases;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  DecideReply(
      ReplyViews views,
      ReplyDecisions decisions,
      DunningCaseProcessor cases,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.views = views;
    this.decisions = decisions;
    this.cases = cases;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  Mono<ReplyView> decide(UUID id, MailVerdict verdict, String reason, String by, Scope scope) {
    Decision decision = new Decision(verdict, reason, by, clock.now());
    return view(id, scope)
        .map(DecideReply::account)
        .flatMap(
            account ->
                transactions.execute(List.of(account), locked -> decide(locked, id, decision)))
        .then(Mono.defer(() -> view(id, scope)));
  }

  private Mono<ReplyView> view(UUID id, Scope scope) {
    return views.one(id, scope).switchIfEmpty(Mono.error(() -> Problem.notFound("Reply " + id)));
  }

  private static String account(ReplyView reply) {
    String account = reply.account();
    if (account == null) {
      throw Problem.conflict(
          "No account knows the sender; log the mail as an interaction of the account that it is"
              + " from");
    }
    return account;
  }

  private Mono<Boolean> decide(LockedAccounts locked, UUID id, Decision decision) {
    return decisions
        .find(id)
        .flatMap(reply -> decide(locked, reply, decision))
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> decide(LockedAccounts locked, DecidedReply reply, Decision decision) {
    if (!reply.isJudged()) {
      throw Problem.conflict(
          "The mail is a report of a mail system (%s): there is nothing to decide"
              .formatted(reply.kind()));
    }
    return reply.isDecidedAs(decision.verdict())
        ? Mono.just(false)
        : decisions
            .add(locked, reply, decision)
            .thenMany(
                cases.apply(
                    locked,
                    Stream.of(reply.answerDecision(decision)),
                    AnswerDecision::account,
                    DunningCase::apply))
            .startWith(reply.events(decision))
            .collectList()
            .flatMap(events -> outbox.append(locked, events))
            .thenReturn(true);
  }
}
