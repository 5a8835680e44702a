package io.dunlin.dunning.mail;

import module java.base;

import io.dunlin.dunning.mail.MailReport.Kind;
import io.dunlin.dunning.mail.MailReport.Recipient;

/** Reads the parts of a report that a mail system wrote for machines (RFC 6522). */
final class ReportReader {

  private static final Pattern GROUPS = Pattern.compile("\\r?\\n(?:[ \\t]*\\r?\\n)+");
  private static final List<String> RECIPIENTS = List.of("Original-Recipient", "Final-Recipient");
  private static final Set<String> ORIGINALS =
      Set.of("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?i)(?:Original-Recipient:[^\\n]{0,400}\\n)?Final-Recipient:");
  private static final int MOST_RECIPIENTS = 100;

  private ReportReader() {}

  static MailReport of(List<MimePart> leaves) {
    Kind kind = Kind.NONE;
    List<Recipient> recipients = new ArrayList<>();
    StringBuilder original = new StringBuilder();
    for (MimePart part : leaves) {
      Kind told = kind(part);
      String text =
          told != Kind.NONE || isOriginal(part) ? LenientDecoder.decode(part, true).text() : "";
      kind = kind == Kind.NONE ? told : kind;
      if (told == Kind.DELIVERY_STATUS) {
        recipients.addAll(recipients(text));
      } else if (!text.isEmpty()) {
        original.append(text).append('\n');
      }
    }
    return kind == Kind.NONE
        ? MailReport.NONE
        : new MailReport(kind, recipients, MailText.clean(original.toString()));
  }

  private static Kind kind(MimePart part) {
    return switch (part.type()) {
      case "message/delivery-status", "message/global-delivery-status" -> Kind.DELIVERY_STATUS;
      case "message/disposition-notification", "message/global-disposition-notification" ->
          Kind.DISPOSITION_NOTIFICATION;
      case "message/feedback-report" -> Kind.FEEDBACK_REPORT;
      default -> Kind.NONE;
    };
  }

  private static boolean isOriginal(MimePart part) {
    return ORIGINALS.contains(part.type());
  }

  /** The first group is about the mail, each further one about one recipient (RFC 3464). */
  private static List<Recipient> recipients(String status) {
    List<Recipient> recipients = new ArrayList<>();
    for (String group : groups(status)) {
      MailHeaders fields = MailHeaders.parse(group);
      List<String> addresses =
          RECIPIENTS.stream().flatMap(name -> address(fields, name).stream()).distinct().toList();
      String action = value(fields, "Action").toLowerCase(Locale.ROOT);
      if (!addresses.isEmpty() || !action.isEmpty()) {
        recipients.add(
            new Recipient(
                addresses, action, value(fields, "Status"), value(fields, "Diagnostic-Code")));
      }
    }
    return recipients;
  }

  /** Not every mail system leaves a blank line between two recipients. */
  private static List<String> groups(String status) {
    List<String> groups = new ArrayList<>();
    for (String group : GROUPS.split(status.strip(), MOST_RECIPIENTS)) {
      int from = 0;
      Matcher recipient = RECIPIENT.matcher(group);
      for (boolean first = true; recipient.find(); first = false) {
        if (!first) {
          groups.add(group.substring(from, recipient.start()));
          from = recipient.start();
        }
      }
      groups.add(group.substring(from));
    }
    return groups.subList(0, Math.min(groups.size(), MOST_RECIPIENTS));
  }

  /** As in {@code rfc822; ann@customer.test}. */
  private static Optional<String> address(MailHeaders fields, String name) {
    String[] typed = value(fields, name).split(";", 2);
    return Arrays.stream(typed)
        .skip(typed.length - 1L)
        .map(address -> address.strip().replaceAll("^<|>$", "").toLowerCase(Locale.ROOT))
        .filter(address -> !address.isEmpty())
        .findFirst();
  }

  private static String value(MailHeaders fields, String name) {
    return MailText.line(fields.first(name).orElse(""), 1_000);
  }
}
