package io.dunlin.gateway.limit;

/** The service itself has answered that it cannot answer. */
final class ServiceUnavailable extends RuntimeException {

  ServiceUnavailable() {
    super("The service says that it cannot answer.", null, false, false);
  }
}
