package io.dunlin.kit.problem;

import module java.base;

/** Every type of problem, as it is explained at {@code /problems/<name>}. */
public enum ProblemCatalogue {
  UNREADABLE(
      "unreadable",
      "The request cannot be read",
      "The body is not the JSON that is expected here. The detail says where reading stopped."),
  INVALID(
      "invalid",
      "The request is not valid",
      "One or more fields are wrong. The errors name each of them by a JSON pointer and say what to"
          + " change."),
  NOT_FOUND("not-found", "Not found", "It does not exist, or it is not yours to see."),
  UNAUTHENTICATED(
      "unauthenticated",
      "A bearer token is needed",
      "Send a valid token in the header Authorization: Bearer …"),
  FORBIDDEN("forbidden", "Not allowed", "The role in your token does not allow this."),
  METHOD_NOT_ALLOWED(
      "method-not-allowed",
      "Method not allowed",
      "The address exists, but not with this method. The header Allow lists those that work."),
  NOT_ACCEPTABLE(
      "not-acceptable", "Not acceptable", "None of the formats in the header Accept can be given."),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type",
      "Unsupported media type",
      "The header Content-Type names a format that is not read here."),
  TOO_LARGE(
      "too-large",
      "Too large",
      "The request is larger than is read here. Send it in parts, or as a stream where one is"
          + " offered."),
  TOO_SLOW(
      "too-slow",
      "The body came in too slowly",
      "What was sent had not come in by the end of the time that the detail names. Nothing was"
          + " done; send it again."),
  CONFLICT(
      "conflict",
      "Not possible at present",
      "It cannot be done in the present state. Read it again before you try again."),
  REASON_MISSING(
      "reason-missing",
      "A reason is needed",
      "What you ask for is recorded together with why. Say why."),
  BUSY(
      "busy",
      "Too many of these at once",
      "The service takes a limited number of such requests at once, from all callers together, and"
          + " nothing of this one was done. Send it again after the time in Retry-After."),
  UNAVAILABLE(
      "unavailable",
      "Not available at the moment",
      "Something that is needed for an answer is away or overloaded. Try again a little later."),
  TIMED_OUT(
      "timed-out",
      "No answer in time",
      "What was asked may or may not have been done. Finance events may be sent again as they are;"
          + " read anything else before you repeat it."),
  BATCH_SIZE(
      "batch-size",
      "A batch has 1 to 1,000 events",
      "Send what is more in further batches, or as a stream, which has no limit."),
  EVENT_ID_REUSED(
      "event-id-reused",
      "The event's id was used for something else",
      "Source and id identify an event for ever. Send other content under another id."),
  ALREADY_KNOWN(
      "already-known",
      "The number is taken",
      "An invoice, payment, credit, refund or write-off with this number exists. Numbers are never"
          + " given twice, nor to another account."),
  UNKNOWN_ACCOUNT(
      "unknown-account",
      "The account is not known",
      "Send account-upserted for it first, then this event again; its id may be used again."),
  UNKNOWN_INVOICE(
      "unknown-invoice",
      "The invoice is not known",
      "The account has no invoice with this number. Once it has, the event may be sent again."),
  UNKNOWN_PAYMENT(
      "unknown-payment",
      "The payment is not known",
      "The account has no payment with this number. Once it has, the event may be sent again."),
  CURRENCY_MISMATCH(
      "currency-mismatch",
      "Not in the same currency",
      "Currencies are never mixed. An account's own currency and the currency of an invoice never"
          + " change, and an invoice takes money of its own currency only. Void an invoice and"
          + " issue another, or leave the invoice out of the remittance."),
  NOT_POSSIBLE(
      "not-possible",
      "Not possible in the present state",
      "The ledger does not allow it as it stands, for example to void an invoice twice or to pay"
          + " back more than is unapplied."),
  LEDGER_DIFFERENCE(
      "ledger-difference",
      "A balance does not follow from its movements",
      "The nightly check found an account whose balance is not the sum of its movements. Nothing is"
          + " repaired silently: the list under /ops/account/self-check/differences names the"
          + " account and both amounts; compare with Finance before anything is corrected, and"
          + " correct by an event of Finance."),
  INTERNAL(
      "internal",
      "Something went wrong on our side",
      "This is our fault and has been logged under the trace id that the answer carries.");

  private final String name;
  private final String title;
  private final String explanation;

  ProblemCatalogue(String name, String title, String explanation) {
    this.name = name;
    this.title = title;
    this.explanation = explanation;
  }

  /** The last part of the type's address. */
  public String typeName() {
    return name;
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }

  public static Optional<ProblemCatalogue> find(String name) {
    return Arrays.stream(values()).filter(entry -> entry.name.equals(name)).findFirst();
  }
}
