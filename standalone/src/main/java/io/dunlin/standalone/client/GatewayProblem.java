package io.dunlin.standalone.client;

/** The gateway answered with a problem; the message says which. */
public final class GatewayProblem extends RuntimeException {

  GatewayProblem(String message) {
    super(message);
  }
}
