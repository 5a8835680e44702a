package io.dunlin.standalone;

/** Something the person at the command line can put right; its message is all they need to see. */
public final class Refusal extends RuntimeException {

  public Refusal(String message) {
    super(message);
  }

  public Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
