package io.dunlin.kit.outbox;

import io.dunlin.events.Topics;
import io.dunlin.kit.ConditionalOnKafka;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics, and how far they are published. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnKafka
class OutboxConfiguration {

  @Bean
  @ConditionalOnMissingBean
  PublishedOffsets publishedOffsets() {
    return new PublishedOffsets();
  }

  /** Topics that do not exist yet are created; their replicas are the broker's default. */
  @Bean
  @ConditionalOnBooleanProperty(name = "dunlin.topics.create", matchIfMissing = true)
  KafkaAdmin.NewTopics topics() {
    return new KafkaAdmin.NewTopics(
        Topics.ALL.stream()
            .map(topic -> TopicBuilder.name(topic).partitions(Topics.PARTITIONS).build())
            .toArray(NewTopic[]::new));
  }
}
