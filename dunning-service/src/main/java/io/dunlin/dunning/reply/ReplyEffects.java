package io.dunlin.dunning.reply;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.address.AddressFaults;
import io.dunlin.dunning.dunningcase.ReplyOwner;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.DoubtfulReply;
import io.dunlin.dunning.sequence.PocReply;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.ReplyKind;
import org.jspecify.annotations.Nullable;

/** New replies yield events, answers, doubtful replies and delivery results. */
record ReplyEffects(
    List<DunningEvent> events,
    List<Answer> answers,
    List<DoubtfulReply> doubtful,
    DeliveryResults deliveries) {

  /** Mails that show that somebody, or their machine, has the mailbox. */
  private static final Set<ReplyKind> WRITTEN =
      EnumSet.of(
          ReplyKind.MAIN_POC, ReplyKind.SOMEONE_ELSE, ReplyKind.DOUBTFUL, ReplyKind.OUT_OF_OFFICE);

  static ReplyEffects of(
      List<Reply> replies,
      ReplyClassifier classifier,
      Map<String, ReplyOwner> owners,
      AddressFaults marks,
      Supplier<UUID> ids) {
    List<DunningEvent> events = new ArrayList<>();
    ReplyEffects all =
        new ReplyEffects(
            events, new ArrayList<>(), new ArrayList<>(), DeliveryResults.with(marks, events, ids));
    Map<String, Profile> accounts = classifier.allAccounts();
    for (Reply reply : replies) {
      String account = reply.account();
      if (account != null) {
        SentMessage about =
            reply.message() == null ? null : classifier.messages().get(reply.message());
        Profile profile = accounts.getOrDefault(account, Profile.unknown(account));
        all.add(reply, profile, about, requireNonNull(owners.get(account)), ids);
      } else if (reply.isToBeReadByAr()) {
        all.events.add(
            new ReplyTasks(reply, Profile.unknown(TaskRequested.NO_ACCOUNT), ids).stranger());
      }
    }
    return all;
  }

  /** Answers come first: a sequence that has stopped is not held any more. */
  Stream<PocReply> replies() {
    return Stream.concat(answers.stream(), doubtful.stream());
  }

  private void add(
      Reply reply,
      Profile profile,
      @Nullable SentMessage about,
      ReplyOwner owner,
      Supplier<UUID> ids) {
    ReplyTasks tasks = new ReplyTasks(reply, profile, ids);
    events.add(reply.asReceived());
    if (WRITTEN.contains(reply.kind())) {
      deliveries.wrote(reply, profile);
    }
    switch (reply.kind()) {
      case MAIN_POC -> {
        events.add(reply.asResponded());
        answers.add(reply.asDoubtful().asAnswer());
        events.add(tasks.answer(owner));
      }
      case DOUBTFUL -> {
        doubtful.add(reply.asDoubtful());
        events.add(tasks.decision(owner));
      }
      case COMPLAINT -> {
        // who calls a reminder spam has answered it; a report without our message proves nothing
        if (about != null) {
          answers.add(reply.asDoubtful().asAnswer());
          events.add(tasks.complaint(owner));
        }
      }
      case SOMEONE_ELSE -> events.add(tasks.someoneElse(owner));
      case DELIVERY_FAILURE -> {
        if (about != null) {
          deliveries.reported(reply, profile, about);
        }
      }
      case OUT_OF_OFFICE, RECEIPT, UNKNOWN -> {}
    }
  }
}
