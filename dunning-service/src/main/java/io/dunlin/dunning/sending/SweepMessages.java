package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.MessageProcessor;
import io.dunlin.dunning.message.MessageState;
import io.dunlin.dunning.message.Messages;
import io.dunlin.dunning.message.SendingSettings;
import io.dunlin.kit.UseCase;
import reactor.core.publisher.Mono;

/**
 * Looks after messages whose sender is gone: long after their deadline nobody can tell whether they
 * left, so a person decides.
 */
@UseCase
class SweepMessages {

  private final Messages messages;
  private final MessageProcessor processor;
  private final SendingSettings settings;

  SweepMessages(Messages messages, MessageProcessor processor, SendingSettings settings) {
    this.messages = messages;
    this.processor = processor;
    this.settings = settings;
  }

  Mono<Integer> sweep() {
    return messages
        .abandoned(settings.transportTimeout())
        .filter(abandoned -> !abandoned.isEmpty())
        .flatMap(
            abandoned ->
                processor
                    .settle(
                        abandoned,
                        (context, changes) -> {
                          if (context.state() == MessageState.SENDING) {
                            changes.unconfirmed(context, "its sender was gone");
                          }
                        })
                    .thenReturn(abandoned.size()))
        .defaultIfEmpty(0);
  }
}
