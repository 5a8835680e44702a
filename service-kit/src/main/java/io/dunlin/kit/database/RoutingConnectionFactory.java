package io.dunlin.kit.database;

import module java.base;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.r2dbc.connection.lookup.AbstractRoutingConnectionFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes each connection from the pool that the chain names. */
final class RoutingConnectionFactory extends AbstractRoutingConnectionFactory
    implements DisposableBean {

  private final List<ConnectionPool> pools;

  RoutingConnectionFactory(ConnectionPool http, ConnectionPool work) {
    this.pools = List.of(http, work);
    setTargetConnectionFactories(
        Map.of(ConnectionPoolKind.HTTP, http, ConnectionPoolKind.WORK, work));
    setDefaultTargetConnectionFactory(http);
  }

  @Override
  public Mono<Connection> create() {
    return CallerPresence.whileThere(super.create());
  }

  @Override
  protected Mono<Object> determineCurrentLookupKey() {
    return Mono.deferContextual(context -> Mono.just(ConnectionPoolKind.of(context)));
  }

  @Override
  public void destroy() {
    Flux.fromIterable(pools).flatMap(ConnectionPool::disposeLater).blockLast();
  }
}
