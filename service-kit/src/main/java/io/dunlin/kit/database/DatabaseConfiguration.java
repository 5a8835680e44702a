package io.dunlin.kit.database;

import module java.base;

import io.dunlin.kit.ConditionalOnDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

/** Two bounded pools to the one database, with time-outs that the server keeps. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDatabase
@EnableConfigurationProperties(R2dbcProperties.class)
class DatabaseConfiguration {

  /**
   * To start workers of the database takes as long as a page of a list; only what runs for seconds
   * is worth it.
   */
  private static final String PARALLEL_SETUP_COST = "10000";

  private static final Duration IDLE = Duration.ofMinutes(5);

  @Bean
  @ConditionalOnMissingBean
  ConnectionFactory connectionFactory(
      R2dbcProperties r2dbc, DatabaseSettings settings, Environment environment) {
    ConnectionFactory postgres = postgres(r2dbc, settings, environment);
    return new RoutingConnectionFactory(
        pool(ConnectionPoolKind.HTTP, postgres, settings.httpConnections(), settings),
        pool(ConnectionPoolKind.WORK, postgres, settings.workConnections(), settings));
  }

  private static ConnectionFactory postgres(
      R2dbcProperties r2dbc, DatabaseSettings settings, Environment environment) {
    String name = environment.getProperty("spring.application.name", "dunlin");
    var options =
        ConnectionFactoryOptions.parse(required(r2dbc.getUrl(), "spring.r2dbc.url"))
            .mutate()
            .option(
                ConnectionFactoryOptions.USER,
                required(r2dbc.getUsername(), "spring.r2dbc.username"))
            .option(
                ConnectionFactoryOptions.PASSWORD,
                required(r2dbc.getPassword(), "spring.r2dbc.password"))
            .option(PostgresqlConnectionFactoryProvider.APPLICATION_NAME, name)
            .option(
                PostgresqlConnectionFactoryProvider.STATEMENT_TIMEOUT, settings.statementTimeout())
            .option(PostgresqlConnectionFactoryProvider.LOCK_WAIT_TIMEOUT, settings.lockTimeout())
            .option(PostgresqlConnectionFactoryProvider.OPTIONS, session(settings));
    return ConnectionFactories.get(options.build());
  }

  private static Map<String, String> session(DatabaseSettings settings) {
    return Map.of(
        "parallel_setup_cost",
        PARALLEL_SETUP_COST,
        "idle_in_transaction_session_timeout",
        String.valueOf(settings.idleInTransactionTimeout().toMillis()));
  }

  private static ConnectionPool pool(
      ConnectionPoolKind kind,
      ConnectionFactory postgres,
      int connections,
      DatabaseSettings settings) {
    return new ConnectionPool(
        ConnectionPoolConfiguration.builder(postgres)
            .name(kind.name())
            .initialSize(0)
            .maxSize(connections)
            .maxAcquireTime(settings.acquireTimeout())
            .maxIdleTime(IDLE)
            .preRelease(connection -> rolledBack(connection, settings))
            .customizer(pool -> pool.maxPendingAcquire(settings.queue()))
            .build());
  }

  /**
   * No connection goes back with a transaction open. One that cannot be rolled back in time is
   * thrown away by the pool.
   */
  private static Mono<Void> rolledBack(Connection connection, DatabaseSettings settings) {
    return connection.isAutoCommit()
        ? Mono.empty()
        : Mono.from(connection.rollbackTransaction()).timeout(settings.acquireTimeout());
  }

  private static String required(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalStateException("Set " + name);
    }
    return value;
  }
}
