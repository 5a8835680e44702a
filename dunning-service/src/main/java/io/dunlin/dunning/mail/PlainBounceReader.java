package io.dunlin.dunning.mail;

import module java.base;

import io.dunlin.dunning.mail.MailReport.Recipient;

/** Knows the reports of mail systems that write them for people only, by their shape. */
final class PlainBounceReader {

  private static final Pattern MACHINES =
      Pattern.compile("^(mailer-daemon|mail-daemon|postmaster|double-bounce)(@.*)?$");
  private static final Pattern COPY =
      Pattern.compile(
          "(?im)^.*(below this line is a copy|copy of the (original )?message|original message"
              + " follows).*$");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>()\\[\\]\",:;]+@[^\\s<>()\\[\\]\",:;]+");
  private static final Pattern STILL_TRYING =
      Pattern.compile(
          "delayed|not been delivered yet|will (keep|continue)|attempts will continue|still being");

  private PlainBounceReader() {}

  static MailReport of(String from, String subject, String text) {
    if (!MACHINES.matcher(from).matches()) {
      return MailReport.NONE;
    }
    Matcher copy = COPY.matcher(text);
    String told = copy.find() ? text.substring(0, copy.start()) : text;
    boolean waits = STILL_TRYING.matcher((subject + " " + told).toLowerCase(Locale.ROOT)).find();
    return new MailReport(
        MailReport.Kind.DELIVERY_STATUS, recipients(told, waits ? "delayed" : "failed"), text);
  }

  /** Each address with the paragraph in which it stands. */
  private static List<Recipient> recipients(String told, String action) {
    List<Recipient> recipients = new ArrayList<>();
    for (String paragraph : PARAGRAPHS.split(told, 100)) {
      ADDRESS
          .matcher(paragraph)
          .results()
          .map(found -> found.group().toLowerCase(Locale.ROOT))
          .distinct()
          .map(address -> new Recipient(address, action, "", paragraph.strip()))
          .forEach(recipients::add);
    }
    return recipients;
  }
}
