package io.dunlin.dunning.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.RenderedMessage;
import io.dunlin.kit.input.EmailAddress;
import io.dunlin.kit.input.Texts;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.stereotype.Component;

/** Turns rendered messages into MIME. */
@Component
class MimeMessages {

  private final String from;

  MimeMessages(MailboxSettings mailbox) {
    this.from = mailbox.from();
  }

  OutgoingMail build(RenderedMessage letter, Session session, BooleanSupplier stillInTime)
      throws MessagingException {
    OutgoingMail outgoing = new OutgoingMail(session, stillInTime);
    outgoing.setFrom(person(from, letter.sender()));
    outgoing.setReplyTo(new InternetAddress[] {new InternetAddress(from)});
    outgoing.setRecipients(RecipientType.TO, people(letter.to()));
    outgoing.setRecipients(RecipientType.CC, people(letter.cc()));
    outgoing.setSubject(Texts.oneLine(letter.subject()), UTF_8.name());
    outgoing.setText(letter.body(), UTF_8.name());
    outgoing.saveChanges();
    outgoing.setHeader("Message-ID", "<" + letter.messageId() + ">");
    return outgoing;
  }

  /** Returns the first recipient that is no address and could never be reached. */
  static Optional<String> notAnAddress(RenderedMessage letter) {
    return Stream.concat(letter.to().stream(), letter.cc().stream())
        .filter(address -> !isAddress(address))
        .findFirst();
  }

  private static boolean isAddress(String text) {
    try {
      new InternetAddress(EmailAddress.onTheWire(text), true).validate();
      return text.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  private static InternetAddress person(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, Texts.oneLine(name), UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("Not a name: " + name, e);
    }
  }

  private static String people(List<String> addresses) {
    return addresses.stream().map(EmailAddress::onTheWire).collect(Collectors.joining(","));
  }

  /** A letter on the wire. It knows if its data went out, and does not go when it is too late. */
  static final class OutgoingMail extends MimeMessage {

    private final BooleanSupplier stillInTime;
    private volatile boolean written;

    private OutgoingMail(Session session, BooleanSupplier stillInTime) {
      super(session);
      this.stillInTime = stillInTime;
    }

    /** The clearance was void when the provider was ready for the data. */
    static final class ClearanceExpired extends RuntimeException {
      private static final long serialVersionUID = 1;

      ClearanceExpired() {
        super("the clearance was void before the message could go", null, false, false);
      }
    }

    /** All of the data went out; whether the provider has it, only its answer tells. */
    boolean isWritten() {
      return written;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
      if (!stillInTime.getAsBoolean()) {
        throw new ClearanceExpired();
      }
      super.writeTo(out, ignored);
      written = true;
    }
  }
}
