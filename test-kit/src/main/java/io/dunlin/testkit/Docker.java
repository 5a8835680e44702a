package io.dunlin.testkit;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Whether a Docker engine answers; where none does, or an image is not to be had, tests run on
 * embedded servers.
 */
final class Docker {

  private static final Logger log = LoggerFactory.getLogger(Docker.class);
  private static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();

  private Docker() {}

  /** Starts a container if that is possible here. */
  static <T> Optional<T> start(String what, Supplier<T> container) {
    if (!ANSWERS || Boolean.getBoolean("dunlin.test.embedded")) {
      return Optional.empty();
    }
    try {
      return Optional.of(container.get());
    } catch (RuntimeException e) {
      log.warn("No container for {}: the embedded one takes its place", what, e);
      return Optional.empty();
    }
  }
}
