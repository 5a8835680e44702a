package io.dunlin.kit.intake;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.ConditionalOnDatabase;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes batches of records from Kafka down the road, each event once. */
@Component
@ConditionalOnDatabase
public class Intake {

  /** Takes a batch; blocks until it is committed. */
  public <E extends DomainEvent> void take(
      String consumer,
      Class<E> family,
      List<ConsumerRecord<String, byte[]>> records,
      Function<List<Received<E>>, Mono<Void>> handler) {
    throw new UnsupportedOperationException("Not yet");
  }
}
