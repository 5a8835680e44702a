package io.dunlin.dunning.sending;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.message.RenderedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is definite and what is not, against a mail server that answers as a test wants. */
class SmtpProviderTest {

  private static final RenderedMessage LETTER =
      new RenderedMessage(
          "0198-id@dunlin.test",
          "Dana Reed",
          List.of("pat@a.test"),
          List.of(),
          "Hello",
          "Text",
          null,
          "en",
          1);

  private ServerSocket server;
  private SmtpConnections connections;
  private SmtpProvider provider;

  @BeforeEach
  void start() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    JavaMailSenderImpl mail = new JavaMailSenderImpl();
    mail.setHost("127.0.0.1");
    mail.setPort(server.getLocalPort());
    Properties properties = new Properties();
    properties.putAll(Map.of("mail.smtp.timeout", "700", "mail.smtp.connectiontimeout", "700"));
    mail.setJavaMailProperties(properties);
    MailboxSettings mailbox =
        new MailboxSettings(
            "localhost",
            143,
            "collections@dunlin.test",
            "",
            false,
            null,
            "INBOX",
            Duration.ofSeconds(1),
            "off");
    connections = new SmtpConnections(mail);
    provider = new SmtpProvider(connections, new MimeMessages(mailbox));
  }

  @AfterEach
  void stop() throws IOException {
    connections.destroy();
    server.close();
  }

  @Test
  @DisplayName("A3: the Message-ID is the message's own")
  void the_message_id_is_our_own() {
    Script script = answering("250 ok");

    assertThat(provider.deliver(LETTER, () -> true)).isEqualTo(new Delivery.Accepted());
    assertThat(script.heard.toString()).contains("Message-ID: <0198-id@dunlin.test>");
  }

  @Test
  @DisplayName("A3: silence after the data is unconfirmed")
  void silence_after_the_data_is_unknown() {
    answering("silence");

    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Unconfirmed.class);
  }

  @Test
  @DisplayName("A3: a connection that breaks after the data is unconfirmed")
  void a_break_after_the_data_is_unknown() {
    answering("hang up");

    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Unconfirmed.class);
  }

  @ParameterizedTest
  @CsvSource({"451 try later", "554 no spam"})
  @DisplayName("A3: a no after the data is definite: it did not leave")
  void a_no_after_the_data_is_definite(String answer) {
    answering(answer);

    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Deferred.class);
  }

  @Test
  @DisplayName("A3: when the clearance is void before the data, nothing leaves")
  void too_late_is_definite() {
    Script script = answering("250 ok");

    assertThat(provider.deliver(LETTER, () -> false)).isInstanceOf(Delivery.Deferred.class);
    assertThat(script.heard.toString()).doesNotContain("Message-ID");
  }

  @Test
  @DisplayName("A3: a recipient that is refused for good is not tried again; one for now is")
  void refused_recipients() {
    Script script = answering("250 ok");
    script.recipientAnswer = "550 no such user";
    assertThat(provider.deliver(LETTER, () -> true))
        .isInstanceOfSatisfying(
            Delivery.AddressRejected.class, no -> assertThat(no.address()).isEqualTo("pat@a.test"));

    script.recipientAnswer = "450 busy";
    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Deferred.class);
  }

  @ParameterizedTest
  @CsvSource({
    "550 5.7.1 blocked using zen.spamhaus.org",
    "554 5.7.1 rejected for policy reasons",
    "554 your host is on our block list",
    "552 5.2.2 mailbox full",
    "550 no"
  })
  @DisplayName("A3: a refusal by policy, or of a mailbox that is full, says nothing of the address")
  void a_refusal_by_policy(String answer) {
    answering("250 ok").recipientAnswer = answer;

    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Rejected.class);
  }

  @Test
  @DisplayName("C7: what is no address is not tried again")
  void nonsense_is_unwanted() {
    RenderedMessage nowhere =
        new RenderedMessage(
            "id@dunlin.test",
            "Dana",
            List.of("pat at a.test"),
            List.of(),
            "Hello",
            "Text",
            null,
            "en",
            1);

    assertThat(provider.deliver(nowhere, () -> true)).isInstanceOf(Delivery.AddressRejected.class);
  }

  @Test
  @DisplayName("A3: a provider that is away is definite")
  void nobody_there() throws IOException {
    server.close();

    assertThat(provider.deliver(LETTER, () -> true)).isInstanceOf(Delivery.Deferred.class);
  }

  @Test
  void connections_are_used_again() {
    Script script = answering("250 ok");

    provider.deliver(LETTER, () -> true);
    provider.deliver(LETTER, () -> true);

    assertThat(script.connections).isEqualTo(1);
  }

  private Script answering(String afterData) {
    Script script = new Script(afterData);
    Thread.ofVirtual().start(() -> script.serve(server));
    return script;
  }

  /** A mail server by heart. */
  private static final class Script {

    final StringBuffer heard = new StringBuffer();
    final String afterData;
    volatile String recipientAnswer = "250 ok";
    volatile int connections;

    Script(String afterData) {
      this.afterData = afterData;
    }

    void serve(ServerSocket server) {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          connections++;
          talk(socket);
        } catch (IOException _) {
          // the client went, or the test is over
        }
      }
    }

    private void talk(Socket socket) throws IOException {
      var in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
      out.print("220 hello\r\n");
      out.flush();
      boolean data = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.append(line).append('\n');
        if (data && !line.equals(".")) {
          continue;
        }
        String answer = data ? afterData : answerTo(line);
        data = line.equals("DATA");
        if (answer.equals("hang up")) {
          return;
        }
        if (!answer.equals("silence")) {
          out.print(answer + "\r\n");
          out.flush();
        }
      }
    }

    private String answerTo(String line) {
      if (line.startsWith("RCPT")) {
        return recipientAnswer;
      }
      return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
    }
  }
}
