package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageCancelled;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.events.DunningEvent.MessageUnconfirmed;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.jspecify.annotations.Nullable;

/** Builds the events and log entries of a message that comes to its end. */
public record MessageEvents(Message message, ZoneId zone, Instant at) {

  DunningEvent sent(RenderedMessage letter) {
    return new MessageSent(
        message.account(),
        message.id().toString(),
        message.sequenceName(),
        message.episode(),
        message.step(),
        message.processDay(),
        message.sequenceDay(),
        letter.sender(),
        String.join(", ", letter.to()),
        letter.subject(),
        at,
        message.kind(),
        letter.suspendsOn());
  }

  public DunningEvent cancelled(String rule, String reason) {
    return new MessageCancelled(
        message.account(),
        message.id().toString(),
        message.sequenceName(),
        message.episode(),
        message.step(),
        reason,
        at,
        message.kind(),
        rule);
  }

  DunningEvent unconfirmed() {
    return new MessageUnconfirmed(
        message.account(),
        message.id().toString(),
        message.sequenceName(),
        message.step(),
        at,
        message.kind());
  }

  DunningEvent bounced(String contact, String reason) {
    return new MessageBounced(
        message.account(), message.id().toString(), contact, reason, at, message.kind());
  }

  DunningEvent marked(@Nullable Contact whose, String address, String reason) {
    return new AddressMarked(
        message.account(),
        whose == null ? null : whose.id(),
        address,
        AddressFault.BAD_ADDRESS,
        message.id().toString(),
        reason,
        at);
  }

  /** The customer cannot be written to: the playbook's owner finds another way. */
  DunningEvent reachOtherwise(UUID task, String reason) {
    return new TaskRequested(
        message.account(),
        task.toString(),
        TaskKind.FOLLOW_UP,
        message.sequenceName(),
        message.episode(),
        message.step(),
        message.processDay(),
        message.sequenceDay(),
        message.ownerRole(),
        "Reach the customer: the main contact cannot be mailed",
        "%s was not sent: %s. Find out whom to contact, and how.".formatted(message.name(), reason),
        LocalDate.ofInstant(at, zone),
        at,
        null);
  }

  public LoggedDecision note(DecisionKind verdict, String rule, String reason) {
    return new LoggedDecision(
        message.account(),
        message.sequence(),
        message.id(),
        message.step(),
        verdict,
        rule,
        reason,
        LocalDate.ofInstant(at, zone),
        at);
  }
}
