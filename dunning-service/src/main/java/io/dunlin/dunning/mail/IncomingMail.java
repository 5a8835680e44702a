package io.dunlin.dunning.mail;

import module java.base;

/**
 * A mail as it lay in the mailbox.
 *
 * @param id its Message-ID, or its uid in the mailbox when it has none
 * @param text what the sender wrote, as far as it could be decoded
 * @param readable false when the text could not be decoded as the mail says
 * @param report what it reports of a mail of ours; {@link MailReport#NONE} when it is no report
 */
public record IncomingMail(
    String id,
    Senders senders,
    String subject,
    String text,
    boolean readable,
    MailHeaders headers,
    MailReport report) {

  private static final Pattern OURS =
      Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@");

  /** The sender's address in lower case; empty when the mail names none. */
  public String from() {
    return senders.from();
  }

  Optional<String> header(String name) {
    return headers.first(name);
  }

  /**
   * Returns the statements of receiving servers on its origin (RFC 8601), the topmost header first.
   */
  public List<String> authenticationResults() {
    return headers.all("authentication-results");
  }

  /**
   * The messages of ours that it answers or reports on, the nearest first: In-Reply-To, then
   * References with the newest first, then what a report quotes.
   */
  public List<UUID> answersTo() {
    return Stream.of(
            ours(String.join(" ", headers.all("in-reply-to"))),
            ours(String.join(" ", headers.all("references"))).reversed(),
            ours(String.join(" ", headers.all("x-failed-message-id"))),
            ours(report.original()))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static List<UUID> ours(String text) {
    return OURS.matcher(text).results().map(found -> UUID.fromString(found.group(1))).toList();
  }
}
