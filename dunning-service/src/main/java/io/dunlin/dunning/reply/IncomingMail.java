package io.dunlin.dunning.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lay in the mailbox.
 *
 * @param id its Message-ID, or what it is known by without one
 * @param from the sender's address in lower case; empty when it names none
 * @param headers by name in lower case, each with its first value
 * @param report what a delivery report says; null when it is none
 */
record IncomingMail(
    String id,
    String from,
    String subject,
    String text,
    Map<String, String> headers,
    @Nullable DeliveryReport report) {

  private static final Pattern OURS =
      Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@");

  /**
   * What became of a mail of ours (RFC 3464).
   *
   * @param action failed, delayed, delivered …; empty when it is not told
   * @param recipient in lower case; empty when it is not told
   * @param original the headers or the text of the mail that it is about
   */
  record DeliveryReport(String action, String recipient, String original) {}

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The messages of ours that it answers or reports on, the nearest first. */
  List<UUID> answersTo() {
    String reported = report == null ? "" : report.original();
    return Stream.of(
            header("in-reply-to").orElse(""),
            header("references").orElse(""),
            header("x-failed-message-id").orElse(""),
            reported)
        .flatMap(text -> OURS.matcher(text).results())
        .map(found -> UUID.fromString(found.group(1)))
        .distinct()
        .toList();
  }
}
