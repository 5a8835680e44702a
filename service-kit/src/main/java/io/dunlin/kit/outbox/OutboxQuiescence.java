package io.dunlin.kit.outbox;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.database.ConnectionPoolKind;
import io.dunlin.kit.due.QuiescenceCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The outbox is quiet when all that was committed has been published. A relay of our own counts
 * that; of another replica's the table tells.
 */
@Component
@Order(1) // what it publishes is asked of the consumers afterwards
@ConditionalOnKafka
class OutboxQuiescence implements QuiescenceCheck {

  private final OutboxDepth depth;
  private final Relay relay;
  private final OutboxRows rows;
  private final String service;

  OutboxQuiescence(
      OutboxDepth depth,
      Relay relay,
      OutboxRows rows,
      @Value("${spring.application.name:}") String service) {
    this.depth = depth;
    this.relay = relay;
    this.rows = rows;
    this.service = service;
  }

  @Override
  public Mono<String> pending() {
    return Mono.defer(
        () -> {
          long seen = depth.waiting();
          if (seen == 0) {
            return Mono.empty();
          }
          return relay.isRelaying() ? Mono.just("outbox of " + service) : look(seen);
        });
  }

  private Mono<String> look(long seen) {
    return rows.backlog()
        .flatMap(
            backlog -> {
              if (backlog.events() > 0) {
                return Mono.just("outbox of %s: %d events".formatted(service, backlog.events()));
              }
              depth.foundEmptyAt(seen);
              return Mono.empty();
            })
        .contextWrite(ConnectionPoolKind.WORK);
  }
}
