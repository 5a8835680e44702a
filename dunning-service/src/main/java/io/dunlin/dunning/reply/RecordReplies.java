package io.dunlin.dunning.reply;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.address.BouncedAddresses;
import io.dunlin.dunning.dunningcase.RecordAnswers;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.message.MessageStates;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/**
 * Records mails, each once: an answer of the main POC stops the sequence in the same transaction.
 */
@UseCase
public class RecordReplies {

  private final Replies replies;
  private final MessageStates messages;
  private final Profiles profiles;
  private final BouncedAddresses bounced;
  private final RecordAnswers sequences;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;
  private final ReplySettings settings;
  private final Counter unknown;

  RecordReplies(
      Replies replies,
      MessageStates messages,
      Profiles profiles,
      BouncedAddresses bounced,
      RecordAnswers sequences,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock,
      ReplySettings settings,
      MeterRegistry meters) {
    this.replies = replies;
    this.messages = messages;
    this.profiles = profiles;
    this.bounced = bounced;
    this.sequences = sequences;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
    this.unknown = meters.counter("dunlin.replies.unknown_sender");
  }

  public Mono<Void> record(List<IncomingMail> mails) {
    return classifier(mails).flatMap(classifier -> record(mails, classifier));
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
    return Mono.zip(sequences.owners(accounts), bounced.of(accounts))
        .map(
            known ->
                ReplyEffects.of(
                    news,
                    classifier.messages(),
                    classifier.allAccounts(),
                    known.getT1(),
                    known.getT2(),
                    Identifiers::next))
        .flatMap(effects -> save(locked, effects));
  }

  private Mono<Boolean> save(LockedAccounts locked, ReplyEffects effects) {
    return bounced
        .lift(locked, effects.deliveries().lifted())
        .then(bounced.add(locked, effects.deliveries().marked()))
        .then(messages.cameBack(locked, effects.deliveries().lost()))
        .thenMany(sequences.record(locked, effects.answers(), effects.doubtful()))
        .startWith(effects.events())
        .collectList()
        .flatMap(events -> outbox.append(locked, events))
        .thenReturn(true);
  }

  /** Events of strangers' mails keep their order under one key. */
  private static String account(Reply reply) {
    return Objects.requireNonNullElse(reply.account(), TaskRequested.NO_ACCOUNT);
  }

  private Mono<ReplyClassifier> classifier(List<IncomingMail> mails) {
    List<UUID> about =
        mails.stream().flatMap(mail -> mail.answersTo().stream()).distinct().toList();
    List<String> senders =
        mails.stream().flatMap(mail -> mail.senders().all().stream()).distinct().toList();
    return replies
        .messages(about)
        .flatMap(
            messages ->
                Mono.zip(
                        profiles.of(accountsOf(messages.values())),
                        profiles.withAddresses(senders).collectList())
                    .map(found -> classifier(messages, found.getT1(), found.getT2(), senders)));
  }

  private ReplyClassifier classifier(
      Map<UUID, SentMessage> messages,
      Map<String, Profile> accounts,
      List<Profile> withSenders,
      List<String> senders) {
    Map<String, List<Profile>> byAddress =
        senders.stream()
            .collect(Collectors.toMap(Function.identity(), sender -> known(sender, withSenders)));
    return new ReplyClassifier(
        messages, accounts, byAddress, settings.trustedServers(), clock.now(), Identifiers::next);
  }

  /** Where the very spelling is known, others that differ in the +tag are somebody else's. */
  private static List<Profile> known(String sender, List<Profile> profiles) {
    List<Profile> spelt = profiles.stream().filter(profile -> profile.hasSpelt(sender)).toList();
    return spelt.isEmpty()
        ? profiles.stream()
            .filter(profile -> profile.contactWithAddress(sender).isPresent())
            .toList()
        : spelt;
  }

  private static List<String> accountsOf(Collection<SentMessage> messages) {
    return messages.stream().map(SentMessage::account).distinct().toList();
  }
}
