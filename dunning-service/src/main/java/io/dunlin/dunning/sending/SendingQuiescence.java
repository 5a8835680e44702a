package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.Messages;
import io.dunlin.kit.due.QuiescenceCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** SendingState is quiet when no message is on its way to the provider. */
@Component
class SendingQuiescence implements QuiescenceCheck {

  private final Messages messages;

  SendingQuiescence(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Mono<String> pending() {
    return messages
        .countSending()
        .filter(sending -> sending > 0)
        .map(sending -> "dunning-service: %d messages on their way".formatted(sending));
  }
}
