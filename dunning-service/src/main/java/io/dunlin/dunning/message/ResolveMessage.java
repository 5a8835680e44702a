package io.dunlin.dunning.message;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.problem.Problem;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** A person decides what became of a message on which the provider was silent. */
@UseCase
class ResolveMessage {

  private final Messages messages;
  private final MessageProcessor processor;

  ResolveMessage(Messages messages, MessageProcessor processor) {
    this.messages = messages;
    this.processor = processor;
  }

  /** A person found out whether the message left. */
  enum Finding {
    SENT,
    NOT_SENT
  }

  Mono<UUID> resolve(UUID id, Finding finding, String by) {
    return messages
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Message " + id)))
        .flatMap(
            message -> messages.letter(id).flatMap(letter -> settle(message, letter, finding, by)))
        .thenReturn(id);
  }

  private Mono<Boolean> settle(
      Message message, RenderedMessage letter, Finding finding, String by) {
    return processor.settle(
        List.of(message),
        (contexts, changes) -> {
          ClearanceContext context = contexts.getFirst();
          if (context.state() != MessageState.UNCONFIRMED) {
            throw Problem.conflict(
                "conflict",
                "Not possible at present",
                "The message is %s, not UNCONFIRMED".formatted(context.state()));
          }
          settle(context, letter, finding, by, changes);
          return true;
        },
        (_, _) -> Mono.empty());
  }

  private static void settle(
      ClearanceContext context,
      RenderedMessage letter,
      Finding finding,
      String by,
      MessageChanges changes) {
    boolean stopped = context.sequence() == SequenceState.STOPPED;
    switch (finding) {
      case SENT -> changes.sent(context, letter, false);
      case NOT_SENT -> {
        String reason = by + " found that it had not left";
        if (stopped) {
          changes.cancel(context, "A3", reason);
        } else {
          changes.hold(context, reason);
        }
      }
    }
  }
}
