package io.dunlin.dunning.message;

import io.dunlin.kit.UseCase;
import reactor.core.publisher.Mono;

/**
 * Looks after messages whose sender is gone: long after their deadline nobody can tell whether they
 * left, so a person decides.
 */
@UseCase
class SweepMessages {

  private final Messages messages;
  private final MessageProcessor desk;
  private final MessageSettings settings;

  SweepMessages(Messages messages, MessageProcessor desk, MessageSettings settings) {
    this.messages = messages;
    this.desk = desk;
    this.settings = settings;
  }

  Mono<Integer> sweep() {
    return messages
        .abandoned(settings.transportTimeout())
        .filter(abandoned -> !abandoned.isEmpty())
        .flatMap(
            abandoned ->
                desk.settle(
                    abandoned,
                    (situations, harvest) -> {
                      situations.stream()
                          .filter(situation -> situation.state() == MessageState.SENDING)
                          .forEach(s -> harvest.unconfirmed(s, "its sender was gone"));
                      return situations.size();
                    },
                    _ -> Mono.empty()))
        .defaultIfEmpty(0);
  }
}
