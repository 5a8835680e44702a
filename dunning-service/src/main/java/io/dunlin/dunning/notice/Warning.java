package io.dunlin.dunning.notice;

import module java.base;

import io.dunlin.dunning.message.Message;
import io.dunlin.dunning.playbook.Playbook;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.SuspensionEvent.SuspensionWarned;
import org.jspecify.annotations.Nullable;

/**
 * The letter that tells a customer of a coming suspension (E2).
 *
 * @param id under which account-service waits for it; it is the message's own
 * @param cancelled why it does not leave after all; null while it may
 */
record Warning(UUID id, String episode, SuspensionWarned event, @Nullable String cancelled) {

  private static final String STEP = "suspension-warning";
  private static final String TEMPLATE = "suspension-warning";

  /** None where the company warns by other means. */
  static Stream<Warning> of(SuspensionWarned event) {
    return Optional.ofNullable(event.letter())
        .map(UUID::fromString)
        .flatMap(
            letter ->
                Optional.ofNullable(event.episode())
                    .map(episode -> new Warning(letter, episode.id(), event, null)))
        .stream();
  }

  Warning endedBy(String reason) {
    return cancelled == null ? new Warning(id, episode, event, reason) : this;
  }

  String account() {
    return event.account();
  }

  /** The message, as it is planned. */
  Message message(Playbook playbook, String why) {
    return new Message(
        id,
        MessageKind.SUSPENSION_WARNING,
        account(),
        null,
        episode,
        STEP,
        null,
        null,
        playbook.writer(),
        TEMPLATE,
        playbook.owner(),
        0,
        why);
  }

  /** For people: why it is written. */
  String because(Playbook playbook) {
    return "the suspension warning of %s, in the name of %s as in %s"
        .formatted(event.on(), playbook.writer(), playbook.label());
  }
}
