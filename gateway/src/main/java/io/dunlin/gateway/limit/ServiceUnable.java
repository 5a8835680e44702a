package io.dunlin.gateway.limit;

/** The service itself has answered that it cannot answer. */
final class ServiceUnable extends RuntimeException {

  ServiceUnable() {
    super("The service says that it cannot answer.", null, false, false);
  }
}
