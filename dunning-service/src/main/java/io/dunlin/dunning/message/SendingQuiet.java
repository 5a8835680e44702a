package io.dunlin.dunning.message;

import io.dunlin.kit.due.Quiet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sending is quiet when no message is on its way to the provider. */
@Component
class SendingQuiet implements Quiet {

  private final Messages messages;

  SendingQuiet(Messages messages) {
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
