package io.dunlin.dunning.reply;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dunlin.dunning.reply.IncomingMail.DeliveryReport;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a mail into what the rules look at. */
@Component
class MailReader {

  private static final int LONGEST = 64 * 1024;
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\S+)");
  private static final Pattern RECIPIENT =
      Pattern.compile("(?im)^(?:Final|Original)-Recipient:\\s*[^;\\s]+;\\s*<?([^>\\s]+)>?");

  IncomingMail read(MimeMessage mail, String otherwiseKnownAs)
      throws MessagingException, IOException {
    String id = mail.getMessageID();
    return new IncomingMail(
        id == null || id.isBlank() ? otherwiseKnownAs : shortened(id),
        sender(mail),
        mail.getSubject() == null ? "" : shortened(mail.getSubject()),
        shortened(text(mail)),
        headers(mail),
        report(mail));
  }

  private static String sender(MimeMessage mail) throws MessagingException {
    Address[] from = mail.getFrom();
    return from != null && from.length > 0 && from[0] instanceof InternetAddress address
        ? shortened(address.getAddress()).toLowerCase(Locale.ROOT)
        : "";
  }

  private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
    Map<String, String> headers = new HashMap<>();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return headers;
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

  /** RFC 3464: a machine's part with the facts, and the mail that it is about. */
  private static @Nullable DeliveryReport report(MimeMessage mail)
      throws MessagingException, IOException {
    if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
      return null;
    }
    String status = "";
    String original = "";
    boolean reportsDelivery = false;
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        reportsDelivery = true;
        status = content(part);
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        original = content(part);
      }
    }
    return reportsDelivery
        ? new DeliveryReport(first(ACTION, status), first(RECIPIENT, status), original)
        : null;
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
