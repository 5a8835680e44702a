package io.dunlin.kit.intake;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.kit.outbox.PublishedOffsets;
import io.dunlin.kit.parked.Consumers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The consumers are quiet when each has taken what was published in this process. */
@Component
@Order(2) // after the outbox, which may have published only just now
@ConditionalOnKafka
class ConsumerQuiescence implements QuiescenceCheck {

  private final Consumers consumers;
  private final ConsumerProgress progress;
  private final PublishedOffsets published;

  ConsumerQuiescence(Consumers consumers, ConsumerProgress progress, PublishedOffsets published) {
    this.consumers = consumers;
    this.progress = progress;
    this.published = published;
  }

  @Override
  public Mono<String> pending() {
    return Mono.fromSupplier(this::behind);
  }

  private @Nullable String behind() {
    return consumers.running().stream().flatMap(this::behind).findFirst().orElse(null);
  }

  private Stream<String> behind(MessageListenerContainer container) {
    String consumer = String.valueOf(container.getGroupId());
    return topicsOf(container)
        .flatMap(published::of)
        .filter(last -> !progress.isPast(consumer, last.getKey(), last.getValue()))
        .map(last -> "consumer %s: %s@%d".formatted(consumer, last.getKey(), last.getValue()));
  }

  private static Stream<String> topicsOf(MessageListenerContainer container) {
    String[] topics = container.getContainerProperties().getTopics();
    return topics == null ? Stream.empty() : Arrays.stream(topics);
  }
}
