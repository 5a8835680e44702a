package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.kit.input.FieldError;

/** Why an event of Finance is not taken. A value, not an exception: its neighbours go on. */
public record Rejection(Reason reason, String detail, List<FieldError> errors) {

  public static Rejection of(Reason reason, String detail) {
    return new Rejection(reason, detail, List.of());
  }

  public static Rejection at(Reason reason, String pointer, String detail) {
    return new Rejection(reason, detail, List.of(new FieldError(pointer, detail)));
  }

  /** The types of problem that a rejected event may have. */
  public enum Reason {
    UNREADABLE("unreadable", "The event cannot be read", 400),
    TOO_LARGE("too-large", "Too large", 413),
    INVALID_EVENT("invalid", "The event is not valid", 400),
    EVENT_ID_REUSED("event-id-reused", "The event's id was used for something else", 409),
    ALREADY_KNOWN("already-known", "The number is taken", 409),
    UNKNOWN_ACCOUNT("unknown-account", "The account is not known", 422),
    UNKNOWN_INVOICE("unknown-invoice", "The invoice is not known", 422),
    UNKNOWN_PAYMENT("unknown-payment", "The payment is not known", 422),
    CURRENCY_MISMATCH("currency-mismatch", "Not in the same currency", 422),
    NOT_POSSIBLE("not-possible", "Not possible in the present state", 422);

    private final String problem;
    private final String title;
    private final int status;

    Reason(String problem, String title, int status) {
      this.problem = problem;
      this.title = title;
      this.status = status;
    }

    /** The name in {@code /problems/<name>}. */
    public String problem() {
      return problem;
    }

    public String title() {
      return title;
    }

    public int status() {
      return status;
    }
  }
}
