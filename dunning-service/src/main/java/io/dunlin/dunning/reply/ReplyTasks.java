package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.account.Profile;
import io.dunlin.dunning.dunningcase.ReplyOwner;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * Tasks for people because of a mail, by the next business day of the account (A3, W11): one task
 * for each mail. What waits to be read goes away when the episode ends; a decision is asked for
 * until it is made.
 */
record ReplyTasks(Reply reply, Profile profile, Supplier<UUID> ids) {

  private static final String AR = "ar";

  TaskRequested answer(ReplyOwner owner) {
    return task(
        owner.role(),
        owner.episode(),
        "Read the main contact's answer",
        "%s wrote: \"%s\". The reminders have stopped. Read the mail, answer it, and agree on when it will be paid."
            .formatted(reply.mail().from(), reply.mail().subject()));
  }

  TaskRequested decision(ReplyOwner owner) {
    return task(
        owner.role(),
        null,
        "Decide whether a mail is the main contact's answer",
        "A mail from %s, \"%s\", cannot be told for an answer for sure: %s. The reminders are on hold until somebody decides that a person wrote it, which stops them, or that it is automatic or forged, which lets them go on."
            .formatted(
                reply.mail().from(), reply.mail().subject(), String.join(", ", reply.evidence())));
  }

  TaskRequested someoneElse(ReplyOwner owner) {
    return task(
        owner.role(),
        owner.episode(),
        "Read a reply that is not from the main contact",
        "%s wrote: \"%s\". Look if it answers for the main contact; if so, log it, so that the reminders stop."
            .formatted(reply.mail().from(), reply.mail().subject()));
  }

  TaskRequested complaint(ReplyOwner owner) {
    return task(
        owner.role(),
        owner.episode(),
        "Talk to the customer: our mail was called spam",
        "The recipient's mail provider reports a complaint about a reminder. The reminders have"
            + " stopped. Find out how the customer wants to be reached.");
  }

  TaskRequested stranger() {
    return task(
        AR,
        null,
        "Read a mail of an unknown sender",
        "%s wrote: \"%s\". No account knows this address. Find out whose mail it is, log it there if it is a customer's answer, and have the address added."
            .formatted(reply.mail().from(), reply.mail().subject()));
  }

  private TaskRequested task(
      String role, @Nullable String episode, String title, String description) {
    Instant at = reply.at();
    return new TaskRequested(
        profile.account(),
        ids.get().toString(),
        TaskKind.REPLY_TO_READ,
        null,
        episode,
        null,
        null,
        null,
        role,
        title,
        description,
        profile.nextBusinessDay(at),
        at,
        reply.id().toString());
  }
}
