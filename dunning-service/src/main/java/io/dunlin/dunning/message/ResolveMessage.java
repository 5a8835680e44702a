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
  private final MessageProcessor desk;

  ResolveMessage(Messages messages, MessageProcessor desk) {
    this.messages = messages;
    this.desk = desk;
  }

  /** What the person found out. */
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

  private Mono<Boolean> settle(Message message, Letter letter, Finding finding, String by) {
    return desk.settle(
        List.of(message),
        (situations, harvest) -> {
          ClearanceContext situation = situations.getFirst();
          if (situation.state() != MessageState.UNCONFIRMED) {
            throw Problem.conflict(
                "conflict",
                "Not possible at present",
                "The message is %s, not UNCONFIRMED".formatted(situation.state()));
          }
          settle(situation, letter, finding, by, harvest);
          return true;
        },
        _ -> Mono.empty());
  }

  private static void settle(
      ClearanceContext situation,
      Letter letter,
      Finding finding,
      String by,
      MessageChanges harvest) {
    boolean stopped = situation.sequence() == SequenceState.STOPPED;
    switch (finding) {
      case SENT -> harvest.sent(situation, letter, false);
      case NOT_SENT -> {
        String reason = by + " found that it had not left";
        if (stopped) {
          harvest.cancel(situation, "A3", reason);
        } else {
          harvest.hold(situation, reason);
        }
      }
    }
  }
}
