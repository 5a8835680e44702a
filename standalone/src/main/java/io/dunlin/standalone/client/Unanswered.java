package io.dunlin.standalone.client;

/** The gateway answered with a problem; the message says which. */
public final class Unanswered extends RuntimeException {

  private final int status;

  Unanswered(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
