package io.dunlin.acceptance.company;

import module java.base;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** The post as customers see it: their mailboxes by IMAP, and what they write by SMTP. */
public final class Mailboxes {

  private static final String COLLECTIONS = "collections@dunlin.local";

  private static final String HOST = "127.0.0.1";
  private static final String PASSWORD = "mailbox";

  private final int smtpPort;
  private final int imapPort;
  private final Session session = Session.getInstance(new Properties());

  Mailboxes(int smtpPort, int imapPort) {
    this.smtpPort = smtpPort;
    this.imapPort = imapPort;
  }

  /** What lies in a person's mailbox, oldest first. */
  public List<Mail> received(Person person) {
    try (Store store = session.getStore("imap")) {
      store.connect(HOST, imapPort, person.email(), PASSWORD);
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_ONLY);
        return read(inbox.getMessages());
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("The mailbox of " + person + " cannot be read", e);
    }
  }

  /** The person answers a mail; the headers tell a machine's answer from a human one. */
  public void reply(Person from, Mail to, String text, Map<String, String> headers) {
    send(from.email(), to.replyTo(), "Re: " + to.subject(), text, withReference(to, headers));
  }

  /** The person writes of their own accord, in answer to nothing. */
  public void write(Person from, String subject, String text) {
    send(from.email(), COLLECTIONS, subject, text, Map.of());
  }

  /** The person's mail server could not deliver a mail. */
  public void bounce(Person person, Mail undelivered) {
    var automatic = Map.of("Auto-Submitted", "auto-replied", "X-Failed-Recipients", person.email());
    send(
        "mailer-daemon@customer.example",
        undelivered.replyTo(),
        "Undelivered Mail Returned to Sender",
        "550 5.1.1 <%s>: user unknown".formatted(person.email()),
        withReference(undelivered, automatic));
  }

  private void send(
      String from, String to, String subject, String text, Map<String, String> headers) {
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = new MimeMessage(session);
      mail.setFrom(new InternetAddress(from));
      mail.setRecipient(RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject);
      mail.setText(text);
      for (var header : headers.entrySet()) {
        mail.setHeader(header.getKey(), header.getValue());
      }
      mail.saveChanges();
      transport.connect(HOST, smtpPort, null, null);
      transport.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException e) {
      throw new IllegalStateException("The mail from " + from + " was not sent", e);
    }
  }

  private static Map<String, String> withReference(Mail to, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    all.put("In-Reply-To", to.messageId());
    all.put("References", to.messageId());
    return all;
  }

  private static List<Mail> read(Message[] messages) throws MessagingException {
    List<Mail> mails = new ArrayList<>();
    for (Message message : messages) {
      String from = message.getFrom()[0].toString();
      String replyTo = ((InternetAddress) message.getReplyTo()[0]).getAddress();
      String id = message.getHeader("Message-ID")[0];
      mails.add(new Mail(id, from, replyTo, message.getSubject(), text(message)));
    }
    return mails;
  }

  private static String text(Part part) throws MessagingException {
    try {
      return part.getContent() instanceof Multipart parts
          ? text(parts)
          : String.valueOf(part.getContent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Multipart parts) throws MessagingException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      text.append(text(part)).append('\n');
    }
    return text.toString();
  }
}
