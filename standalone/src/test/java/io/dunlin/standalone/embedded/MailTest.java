package io.dunlin.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The mail server of a standalone run, which anybody may write to. */
class MailTest {

  @Test
  @DisplayName("A3: hostile mails do not stop the mail server of a standalone run")
  void hostile_mails_do_not_stop_the_server() throws Exception {
    int smtp = freePort();
    int imap = freePort();
    try (Mail _ = Mail.start(smtp, imap)) {
      deliver(smtp, "Content-Type: text/html\r\n\r\n" + ("<".repeat(900) + "\r\n").repeat(230));
      deliver(smtp, "Content-Type: multipart/mixed\r\n\r\nx");
      deliver(smtp, "Content-Type: nonsense; ;;==\"\r\n\r\nx");
      deliver(smtp, "Content-Type: message/rfc822\r\n\r\n");
      deliver(smtp, "Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + nested());
      deliver(smtp, "Subject: an answer\r\n\r\nWe pay on Friday.");

      assertThat(subjects(imap)).contains("an answer");
    }
  }

  private static String nested() {
    return IntStream.range(0, 3_000)
        .mapToObj(
            i -> "--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1))
        .collect(Collectors.joining());
  }

  /** The server may refuse a mail, or hang up on it. */
  private static void deliver(int port, String mail) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(20_000);
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      for (String line :
          List.of("", "EHLO x", "MAIL FROM:<b@evil.test>", "RCPT TO:<" + Mail.COLLECTIONS + ">")) {
        say(out, line.isEmpty() ? "" : line + "\r\n");
        untilDone(in);
      }
      say(out, "DATA\r\n");
      untilDone(in);
      say(out, mail + "\r\n.\r\n");
      untilDone(in);
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void untilDone(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.charAt(3) == '-') {
      line = in.readLine();
    }
  }

  private static List<String> subjects(int port) throws Exception {
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", port, Mail.COLLECTIONS, Mail.PASSWORD);
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      Message last = inbox.getMessage(inbox.getMessageCount());
      return List.of(String.valueOf(last.getSubject()));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
