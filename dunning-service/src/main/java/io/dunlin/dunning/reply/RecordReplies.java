package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.address.BouncedAddresses;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.dunningcase.DunningCaseProcessor;
import io.dunlin.dunning.dunningcase.ReplyOwners;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.message.MessageStates;
import io.dunlin.dunning.sequence.PocReply;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import reactor.core.publisher.Mono;

/**
 * Records mails, each once: an answer of the main POC stops the sequence in the same transaction.
 */
@UseCase
public class RecordReplies {

  private final Replies replies;
  private final MessageStates messages;
  private final ReplyClassifiers classifiers;
  private final BouncedAddresses bounced;
  private final DunningCaseProcessor cases;
  private final ReplyOwners owners;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final Counter unknown;

  RecordReplies(
      Replies replies,
      MessageStates messages,
      ReplyClassifiers classifiers,
      BouncedAddresses bounced,
      DunningCaseProcessor cases,
      ReplyOwners owners,
      Outbox outbox,
      AccountTransactions transactions,
      MeterRegistry meters) {
    this.replies = replies;
    this.messages = messages;
    this.classifiers = classifiers;
    this.bounced = bounced;
    this.cases = cases;
    this.owners = owners;
    this.outbox = outbox;
    this.transactions = transactions;
    this.unknown = meters.counter("dunlin.replies.unknown_sender");
  }

  public Mono<Void> record(List<IncomingMail> mails) {
    return classifiers.of(mails).flatMap(classifier -> record(mails, classifier));
  }

  private Mono<Void> record(List<IncomingMail> mails, ReplyClassifier classifier) {
    List<Reply> classified = mails.stream().flatMap(mail -> classifier.of(mail).stream()).toList();
    List<String> accounts = classified.stream().map(RecordReplies::account).distinct().toList();
    return transactions
        .execute(
            accounts,
            locked ->
                replies
                    .add(locked, classified)
                    .flatMap(fresh -> record(locked, classified, fresh, classifier)))
        .then();
  }

  private Mono<Boolean> record(
      LockedAccounts locked, List<Reply> classified, Set<UUID> fresh, ReplyClassifier classifier) {
    List<Reply> news = classified.stream().filter(reply -> fresh.contains(reply.id())).toList();
    news.stream().filter(reply -> reply.account() == null).forEach(_ -> unknown.increment());
    List<String> accounts =
        news.stream().map(Reply::account).filter(Objects::nonNull).distinct().toList();
    return Mono.zip(owners.of(accounts), bounced.of(accounts))
        .map(
            known ->
                ReplyEffects.of(news, classifier, known.getT1(), known.getT2(), Identifiers::next))
        .flatMap(effects -> save(locked, effects));
  }

  private Mono<Boolean> save(LockedAccounts locked, ReplyEffects effects) {
    return bounced
        .lift(locked, effects.deliveries().lifted())
        .then(bounced.add(locked, effects.deliveries().marked()))
        .then(messages.cameBack(locked, effects.deliveries().lost()))
        .thenMany(cases.apply(locked, effects.replies(), PocReply::account, DunningCase::record))
        .startWith(effects.events())
        .collectList()
        .flatMap(events -> outbox.append(locked, events))
        .thenReturn(true);
  }

  /** Events of strangers' mails keep their order under one key. */
  private static String account(Reply reply) {
    return Objects.requireNonNullElse(reply.account(), TaskRequested.NO_ACCOUNT);
  }
}
