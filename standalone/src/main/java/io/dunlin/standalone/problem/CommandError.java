package io.dunlin.standalone.problem;

/** Something the person at the command line can put right; its message is all they need to see. */
public final class CommandError extends RuntimeException {

  public CommandError(String message) {
    super(message);
  }

  public CommandError(String message, Throwable cause) {
    super(message, cause);
  }
}
