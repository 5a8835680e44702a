package io.dunlin.standalone.demo;

import module java.base;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** Sends the invented customers' mails by SMTP, as they would. */
final class CustomerMailSender {

  private final Session session;
  private final String to;

  CustomerMailSender(int smtpPort, String to) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(smtpPort));
    this.session = Session.getInstance(properties);
    this.to = to;
  }

  /** The same identifier again is the same mail. */
  void send(UUID id, String from, String subject, String text, Map<String, String> headers) {
    try {
      MimeMessage mail = new IdentifiedMail(session, id);
      mail.setFrom(new InternetAddress(from));
      mail.setRecipient(RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject);
      mail.setText(text);
      for (var header : headers.entrySet()) {
        mail.setHeader(header.getKey(), header.getValue());
      }
      Transport.send(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException("A mail could not be sent", e);
    }
  }

  /** Keeps the Message-ID that it was given. */
  private static final class IdentifiedMail extends MimeMessage {

    private final UUID id;

    IdentifiedMail(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@customers.local>".formatted(id));
    }
  }
}
