package io.dunlin.dunning.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dunlin.dunning.reply.MailHeaders.Line;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a mail into what the rules look at. */
@Component
class MailReader {

  private static final int LONGEST = 64 * 1024;
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\S+)");
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\S+)");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?im)^(?:Final|Original)-Recipient:\\s*[^;\\s]+;\\s*<?([^>\\s]+)>?");

  IncomingMail read(MimeMessage mail, String otherwiseKnownAs)
      throws MessagingException, IOException {
    String id = mail.getMessageID();
    MailHeaders headers = headers(mail);
    return new IncomingMail(
        id == null || id.isBlank() ? otherwiseKnownAs : shortened(id),
        senders(headers),
        mail.getSubject() == null ? "" : shortened(mail.getSubject()),
        shortened(text(mail)),
        true,
        headers,
        report(mail));
  }

  private static MailHeaders headers(MimeMessage mail) throws MessagingException {
    return MailHeaders.of(
        Collections.list(mail.getAllHeaders()).stream()
            .map(header -> new Line(header.getName(), shortened(header.getValue())))
            .toList());
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
          .map(address -> address.toLowerCase(Locale.ROOT))
          .toList();
    } catch (AddressException e) {
      return List.of();
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return content(part);
    }
    if (part.isMimeType("text/html")) {
      return content(part).replaceAll("<[^>]*>", " ");
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        String found = text(parts.getBodyPart(i));
        if (!found.isBlank()) {
          return found;
        }
      }
    }
    return "";
  }

  /** RFC 6522: a machine's part with the facts, and the mail that it is about. */
  private static MailReport report(MimeMessage mail) throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
      return MailReport.NONE;
    }
    MailReport.Kind kind = MailReport.Kind.NONE;
    String status = "";
    String original = "";
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        kind = MailReport.Kind.DELIVERY_STATUS;
        status = content(part);
      } else if (part.isMimeType("message/disposition-notification")) {
        kind = MailReport.Kind.DISPOSITION_NOTIFICATION;
      } else if (part.isMimeType("message/feedback-report")) {
        kind = MailReport.Kind.FEEDBACK_REPORT;
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        original = content(part);
      }
    }
    return kind == MailReport.Kind.NONE
        ? MailReport.NONE
        : new MailReport(kind, recipients(status), original);
  }

  private static List<MailReport.Recipient> recipients(String status) {
    String address = first(RECIPIENT, status);
    String action = first(ACTION, status);
    return address.isEmpty() && action.isEmpty()
        ? List.of()
        : List.of(new MailReport.Recipient(address, action, first(STATUS, status), ""));
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String content(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/*") && part.getContent() instanceof String text) {
      return text;
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST), UTF_8);
    }
  }

  /** PostgreSQL takes no zero characters. */
  private static String shortened(String text) {
    String clean = text.replace("\0", "");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
