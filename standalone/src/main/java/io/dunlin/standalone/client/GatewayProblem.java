package io.dunlin.standalone.client;

/** The gateway answered with a problem; the message says which. */
public final class GatewayProblem extends RuntimeException {

  private final int status;

  GatewayProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
