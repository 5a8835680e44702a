package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.problem.Problem;
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
  enum ResolvedOutcome {
    SENT,
    NOT_SENT
  }

  Mono<UUID> resolve(UUID id, ResolvedOutcome outcome, String by) {
    return messages
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Message " + id)))
        .flatMap(
            message ->
                messages
                    .letter(id)
                    .flatMap(
                        letter ->
                            processor.settle(
                                List.of(message),
                                (context, changes) ->
                                    settle(context, letter, outcome, by, changes))))
        .thenReturn(id);
  }

  private static void settle(
      ClearanceContext context,
      RenderedMessage letter,
      ResolvedOutcome outcome,
      String by,
      MessageChanges changes) {
    if (context.state() != MessageState.UNCONFIRMED) {
      throw Problem.conflict("The message is %s, not UNCONFIRMED".formatted(context.state()));
    }
    String reason = by + " found that it had not left";
    switch (outcome) {
      case SENT -> changes.sent(context, letter, false);
      case NOT_SENT -> {
        if (context.sequence() == SequenceState.STOPPED) {
          changes.cancel(context, "A3", reason);
        } else {
          changes.hold(context, reason);
        }
      }
    }
  }
}
