package io.dunlin.dunning.reply;

import static java.util.Objects.requireNonNull;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.message.Bounced;
import io.dunlin.dunning.sequence.Answer;
import io.dunlin.dunning.sequence.Doubt;
import io.dunlin.dunning.sequence.ReplyOwner;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.PocResponded;
import io.dunlin.events.DunningEvent.ReplyReceived;
import io.dunlin.events.DunningEvent.TaskKind;
import io.dunlin.events.DunningEvent.TaskRequested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What comes of replies that were not known before. */
record Consequences(
    List<DunningEvent> events, List<Answer> answers, List<Doubt> doubts, List<Bounced> bounced) {

  private static final Set<String> LEFT = Set.of("SENT", "BOUNCED");
  private static final String NOT_NOW =
      "%s exists, but did not take our mail this time. It is written to again; see that the customer knows of the debt.";
  private static final String REPUTATION =
      "The server of %s refuses our mail by its policy or a block list, whoever it is for. Have our mail's reputation looked after; the contact is not to blame.";

  static Consequences of(
      List<Reply> replies,
      Map<UUID, SentMessage> messages,
      Map<String, Profile> accounts,
      Map<String, ReplyOwner> owners,
      Supplier<UUID> ids) {
    Consequences all =
        new Consequences(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Reply reply : replies) {
      String account = reply.account();
      if (account != null) {
        SentMessage about = reply.message() == null ? null : messages.get(reply.message());
        Profile profile = accounts.getOrDefault(account, Profile.unknown(account));
        all.add(reply, profile, about, requireNonNull(owners.get(account)), ids);
      } else if (reply.isToBeReadByAr()) {
        all.events.add(
            new ReplyTasks(ids).stranger(reply, Profile.unknown(TaskRequested.NO_ACCOUNT)));
      }
    }
    return all;
  }

  private void add(
      Reply reply,
      Profile profile,
      @Nullable SentMessage about,
      ReplyOwner owner,
      Supplier<UUID> ids) {
    ReplyTasks tasks = new ReplyTasks(ids);
    events.add(received(reply, profile));
    switch (reply.kind()) {
      case MAIN_POC -> {
        events.add(responded(reply));
        answers.add(reply.asDoubt().asAnswer());
        events.add(tasks.answer(reply, profile, owner));
      }
      case DOUBTFUL -> {
        doubts.add(reply.asDoubt());
        events.add(tasks.decision(reply, profile, owner));
      }
      case COMPLAINT -> complained(reply, profile, about, owner, tasks);
      case SOMEONE_ELSE -> events.add(tasks.someoneElse(reply, profile, owner));
      case DELIVERY_FAILURE -> cameBack(reply, profile, about, ids);
      case OUT_OF_OFFICE, RECEIPT, UNKNOWN -> {}
    }
  }

  /** Who calls a reminder spam has answered it; a report without our message proves nothing. */
  private void complained(
      Reply reply,
      Profile profile,
      @Nullable SentMessage about,
      ReplyOwner owner,
      ReplyTasks tasks) {
    if (about != null) {
      answers.add(reply.asDoubt().asAnswer());
      events.add(tasks.complaint(reply, profile, owner));
    }
  }

  static PocResponded responded(Reply reply) {
    Doubt answer = reply.asDoubt();
    return new PocResponded(answer.account(), answer.contact(), answer.at(), answer.source());
  }

  /** Each address that we wrote to is judged by itself. */
  private void cameBack(
      Reply reply, Profile profile, @Nullable SentMessage about, Supplier<UUID> ids) {
    if (about == null || !LEFT.contains(about.state())) {
      return;
    }
    for (MailReport.Recipient recipient : reply.mail().report().recipients()) {
      about
          .address(recipient)
          .ifPresent(
              address -> {
                DeliveryVerdict verdict = DeliveryVerdict.of(recipient, reply.mail().text());
                judged(reply, profile, about, address, verdict, ids);
              });
    }
  }

  private void judged(
      Reply reply,
      Profile profile,
      SentMessage about,
      String address,
      DeliveryVerdict verdict,
      Supplier<UUID> ids) {
    switch (verdict) {
      case BAD_ADDRESS -> isDead(reply, profile, about, address, ids);
      case NOT_NOW -> events.add(lookAfter(reply, profile, about, NOT_NOW, address, ids.get()));
      case OUR_REPUTATION ->
          events.add(lookAfter(reply, profile, about, REPUTATION, address, ids.get()));
      case NOTHING_YET, DELIVERED -> {}
    }
  }

  private void isDead(
      Reply reply, Profile profile, SentMessage about, String address, Supplier<UUID> ids) {
    String contact = profile.contactWithAddress(address).map(Contact::id).orElse(null);
    String reason = reply.mail().subject();
    events.add(
        new MessageBounced(
            profile.account(), about.id().toString(), contact, reason, reply.at(), about.kind()));
    events.add(findAnotherWay(reply, profile, about, address, ids.get()));
    bounced.add(new Bounced(profile.account(), address, about.id(), reason, reply.at()));
  }

  private static DunningEvent received(Reply reply, Profile profile) {
    return new ReplyReceived(
        profile.account(),
        reply.id().toString(),
        reply.contact(),
        reply.message() == null ? null : reply.message().toString(),
        reply.mail().from(),
        reply.mail().subject(),
        reply.kind(),
        reply.at());
  }

  private static DunningEvent findAnotherWay(
      Reply reply, Profile profile, SentMessage about, String address, UUID task) {
    return task(
        reply,
        profile,
        about,
        task,
        TaskKind.FOLLOW_UP,
        "Reach the customer: a message came back",
        "%s does not take our mail and is not written to again. Find out whom to contact, and how."
            .formatted(address));
  }

  private static DunningEvent lookAfter(
      Reply reply, Profile profile, SentMessage about, String text, String address, UUID task) {
    return task(
        reply,
        profile,
        about,
        task,
        TaskKind.FOLLOW_UP,
        "A message did not arrive",
        text.formatted(address));
  }

  private static DunningEvent task(
      Reply reply,
      Profile profile,
      SentMessage about,
      UUID task,
      TaskKind kind,
      String title,
      String description) {
    return new TaskRequested(
        profile.account(),
        task.toString(),
        kind,
        null,
        null,
        null,
        null,
        null,
        about.ownerRole(),
        title,
        description,
        LocalDate.ofInstant(reply.at(), profile.zone()),
        reply.at(),
        null);
  }
}
