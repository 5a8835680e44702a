package io.dunlin.bench.installation;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;

/** All services as a measurement sees them, in one process or in five. */
public sealed interface Deployment extends AutoCloseable permits Installation, SeparateServices {

  /** The gateway. */
  String url();

  String token(String role);

  /** A connection to a service's own database. */
  Connection database(String service) throws SQLException;

  /** A service's own database for R2DBC, with its user and password. */
  String r2dbcUrl(String service);

  /** Where Kafka listens. */
  String brokers();

  /** What each part has used of the processors since it started, in the order of the parts. */
  SequencedMap<String, Duration> processorTime();

  @Override
  void close();
}
