package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.events.Identifiers;
import io.dunlin.kit.clock.BusinessClock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads what the classification of mails needs: our messages, and the people who write. */
@Component
class ReplyClassifiers {

  private final Replies replies;
  private final Profiles profiles;
  private final BusinessClock clock;
  private final ReplySettings settings;

  ReplyClassifiers(
      Replies replies, Profiles profiles, BusinessClock clock, ReplySettings settings) {
    this.replies = replies;
    this.profiles = profiles;
    this.clock = clock;
    this.settings = settings;
  }

  Mono<ReplyClassifier> of(List<IncomingMail> mails) {
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
