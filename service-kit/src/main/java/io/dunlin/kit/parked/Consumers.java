package io.dunlin.kit.parked;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** The service's consumers, by their ids. */
@Component
@ConditionalOnDatabase
public class Consumers {

  private final ObjectProvider<KafkaListenerEndpointRegistry> registry;

  Consumers(ObjectProvider<KafkaListenerEndpointRegistry> registry) {
    this.registry = registry;
  }

  public Optional<MessageListenerContainer> find(String consumer) {
    return Optional.ofNullable(registry.getIfAvailable())
        .flatMap(known -> Optional.ofNullable(known.getListenerContainer(consumer)));
  }

  /** Those that are not stopped. */
  public List<MessageListenerContainer> running() {
    return registry.stream()
        .flatMap(known -> known.getListenerContainers().stream())
        .filter(MessageListenerContainer::isRunning)
        .toList();
  }

  /** False once somebody asked the consumer to stop. */
  public boolean isWanted(String consumer) {
    return find(consumer).map(MessageListenerContainer::isRunning).orElse(true);
  }
}
