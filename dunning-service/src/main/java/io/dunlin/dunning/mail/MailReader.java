package io.dunlin.dunning.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a mail into what the rules look at. Who wrote and what it answers stand in the head; a text
 * that cannot be decoded, or not in time, is marked as such and takes nothing else with it.
 */
@Component
public class MailReader {

  private static final Logger log = LoggerFactory.getLogger(MailReader.class);
  private static final int LONGEST_LINE = 998; // RFC 5322
  private static final int LONGEST_ID = 500;

  private final TextPartReader text;
  private final MailReadingSettings settings;

  public MailReader(TextPartReader text, MailReadingSettings settings) {
    this.text = text;
    this.settings = settings;
  }

  /** The text and the report in a mail's body. */
  private record Body(MailText text, MailReport report) {

    static final Body UNREADABLE = new Body(MailText.UNREADABLE, MailReport.NONE);
  }

  public IncomingMail read(FetchedMail mail) throws IOException, TimeoutException {
    IncomingMail head = head(mail.uid(), mail.head());
    Body body = within(head.id(), () -> body(mail, head));
    return new IncomingMail(
        head.id(),
        head.senders(),
        head.subject(),
        body.text().text(),
        body.text().readable(),
        head.headers(),
        body.report());
  }

  /** A mail of which only the head can be read. */
  public IncomingMail head(MailUid uid, byte[] head) throws IOException, TimeoutException {
    return TimeLimit.within(settings.deadline(), () -> read(uid, head));
  }

  private Body within(String id, Callable<Body> work) {
    try {
      return TimeLimit.within(settings.deadline(), work);
    } catch (IOException | TimeoutException e) {
      log.warn("The text of mail {} cannot be read", id, e);
      return Body.UNREADABLE;
    }
  }

  private Body body(FetchedMail mail, IncomingMail head) {
    MimePart root = new MimePart(head.headers(), new String(mail.body(), ISO_8859_1));
    List<MimePart> leaves = MimeParts.leaves(root);
    MailReport report = ReportReader.of(leaves);
    MailText found = text.of(leaves, mail.isWhole());
    return new Body(
        found,
        report.is(MailReport.Kind.NONE)
            ? PlainBounceReader.of(head.from(), head.subject(), found.text())
            : report);
  }

  private static IncomingMail read(MailUid uid, byte[] head) {
    MailHeaders headers =
        MailHeaders.parse(MailText.clean(LenientDecoder.decode(head, null, null, true).text()));
    return new IncomingMail(
        id(headers, uid),
        senders(headers),
        headers.first("subject").map(MailReader::decoded).orElse(""),
        "",
        false,
        headers,
        MailReport.NONE);
  }

  /** One that is too long for an index is known by its digest. */
  private static String id(MailHeaders headers, MailUid uid) {
    String id = headers.first("message-id").map(String::strip).orElse("");
    if (id.isEmpty()) {
      return uid.name();
    }
    return id.length() <= LONGEST_ID ? id : "digest:" + UUID.nameUUIDFromBytes(id.getBytes(UTF_8));
  }

  private static String decoded(String subject) {
    try {
      return MailText.line(MimeUtility.decodeText(MimeUtility.unfold(subject)), LONGEST_LINE);
    } catch (UnsupportedEncodingException e) {
      return MailText.line(subject, LONGEST_LINE);
    }
  }

  private static Senders senders(MailHeaders headers) {
    return new Senders(
        addresses(headers, "from").stream().findFirst().orElse(""),
        addresses(headers, "reply-to"),
        addresses(headers, "x-original-from"));
  }

  private static List<String> addresses(MailHeaders headers, String name) {
    return headers.all(name).stream().flatMap(value -> addresses(value).stream()).toList();
  }

  private static List<String> addresses(String value) {
    try {
      return Arrays.stream(InternetAddress.parseHeader(value, false))
          .map(InternetAddress::getAddress)
          .filter(Objects::nonNull)
          .map(address -> MailText.line(address, LONGEST_LINE).toLowerCase(Locale.ROOT))
          .toList();
    } catch (AddressException e) {
      return List.of();
    }
  }
}
