package io.dunlin.testkit;

import module java.base;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * One mail server per JVM: SMTP and IMAP on free ports; every address that is written to has a
 * mailbox.
 */
public final class TestMail {

  /** The shared mailbox from which collections writes and to which customers reply. */
  public static final String COLLECTIONS = "collections@dunlin.test";

  private static final String PASSWORD = "mailbox";

  private TestMail() {}

  public static int smtpPort() {
    return Running.SERVER.getSmtp().getPort();
  }

  public static int imapPort() {
    return Running.SERVER.getImap().getPort();
  }

  /** The keys of the outgoing side ({@code spring.mail}) and of the mailbox that is read. */
  public static Map<String, String> properties() {
    user(COLLECTIONS);
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("spring.mail.host", "127.0.0.1");
    properties.put("spring.mail.port", String.valueOf(smtpPort()));
    properties.put("dunlin.mailbox.host", "127.0.0.1");
    properties.put("dunlin.mailbox.port", String.valueOf(imapPort()));
    properties.put("dunlin.mailbox.user", COLLECTIONS);
    properties.put("dunlin.mailbox.password", PASSWORD);
    return properties;
  }

  /** Makes sure that the address has a mailbox; its login is the address. */
  public static GreenMailUser user(String address) {
    return Running.SERVER.setUser(address, address, PASSWORD);
  }

  /** What lies in the mailbox of an address, oldest first. */
  public static List<MimeMessage> inbox(String address) {
    return Running.SERVER
        .findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), message -> true)
        .toList();
  }

  /** Puts a mail into the mailbox of its recipient, as if it had come from outside. */
  public static void deliver(
      String from, String to, String subject, String text, Map<String, String> headers) {
    user(to).deliver(mail(from, to, subject, text, headers));
  }

  /** Empties all mailboxes. */
  public static void clear() {
    try {
      Running.SERVER.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage mail(
      String from, String to, String subject, String text, Map<String, String> headers) {
    try {
      MimeMessage mail = new MimeMessage((Session) null);
      mail.setFrom(new InternetAddress(from));
      mail.setRecipient(RecipientType.TO, new InternetAddress(to));
      mail.setSubject(subject);
      mail.setText(text);
      mail.saveChanges();
      for (var header : headers.entrySet()) {
        mail.setHeader(header.getKey(), header.getValue());
      }
      return mail;
    } catch (MessagingException e) {
      throw new IllegalArgumentException("Not a mail: from " + from + " to " + to, e);
    }
  }

  /** Started when first asked for, stopped with the JVM. */
  private static final class Running {

    static final GreenMail SERVER = start();

    private static GreenMail start() {
      ServerSetup[] ports =
          ServerSetup.dynamicPort(new ServerSetup[] {ServerSetupTest.SMTP, ServerSetupTest.IMAP});
      GreenMail server = new GreenMail(ports);
      server.start();
      return server;
    }
  }
}
