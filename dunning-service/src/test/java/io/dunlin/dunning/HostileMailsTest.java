package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.testkit.TestMail;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that are broken or want to do harm, read through a real mail server. */
class HostileMailsTest extends DunningTest {

  @BeforeEach
  void forget() {
    database.sql("TRUNCATE failed_mail").then().block();
  }

  @Test
  @DisplayName("A3: a good answer is read behind hostile mails, at once")
  void a_good_answer_behind_hostile_mails_is_read() throws Exception {
    Customer acme = mailedOnDay5();
    putIntoMailbox("Content-Type: text/html", ("<".repeat(900) + "\n").repeat(230));
    putIntoMailbox("Content-Type: multipart/mixed", "x");
    putIntoMailbox("Content-Type: multipart/report; report-type=delivery-status", "x");
    putIntoMailbox("Content-Type: text/plain", "0123456789abcdef".repeat(400_000));

    answer(acme, Map.of());

    assertThat(state(acme)).isEqualTo("STOPPED");
    assertThat(value("SELECT count(*) FROM reply")).isEqualTo(5L);
    assertThat(value("SELECT count(*) FROM failed_mail")).isEqualTo(0L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain; charset=unknown-8bit",
        "text/plain; charset=\"",
        "multipart/mixed",
        "application/pkcs7-mime; smime-type=enveloped-data"
      })
  @DisplayName("A3: the main POC's answer counts when its text cannot be read")
  void an_unreadable_answer_counts(String type) throws Exception {
    Customer acme = mailedOnDay5();

    answer(acme, Map.of("Content-Type", type));

    assertThat(state(acme)).isIn("STOPPED", "HELD");
    assertThat(value("SELECT readable FROM reply WHERE account = $1", acme.account()))
        .isEqualTo(false);
  }

  @Test
  @DisplayName("A3: a mail that fails every time is put aside after some attempts, for people")
  void what_fails_every_time_is_put_aside() throws Exception {
    Customer acme = mailedOnDay5();
    database
        .sql("ALTER TABLE reply ADD CONSTRAINT poison CHECK (subject <> 'poison')")
        .then()
        .block();
    try {
      TestMail.deliver("who@nowhere.test", TestMail.COLLECTIONS, "poison", "Hi", Map.of());
      answer(acme, Map.of());
      assertThat(state(acme)).isEqualTo("STOPPED");

      runDue();
      runDue();
    } finally {
      database.sql("ALTER TABLE reply DROP CONSTRAINT poison").then().block();
    }

    assertThat(
            rows(
                "SELECT attempts, mail_from, subject FROM failed_mail WHERE put_aside_at IS NOT"
                    + " NULL"))
        .singleElement()
        .satisfies(
            row -> assertThat(row.values()).containsExactly(3, "who@nowhere.test", "poison"));
    assertThat(TestMail.inbox(TestMail.COLLECTIONS)).allMatch(HostileMailsTest::isSeen);
  }

  private Customer mailedOnDay5() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);
    return acme;
  }

  private void answer(Customer customer, Map<String, String> headers) throws Exception {
    MimeMessage first = mailsTo(customer).getFirst();
    StringBuilder head = new StringBuilder();
    headers.forEach((name, value) -> head.append(name + ": " + value + "\n"));
    put(
        """
        From: %s
        To: %s
        Subject: Re: %s
        Message-ID: <%s.answer>
        In-Reply-To: %s
        MIME-Version: 1.0
        %s
        We pay on Friday: f\u00fcr Sie.
        """
            .formatted(
                customer.poc(),
                TestMail.COLLECTIONS,
                first.getSubject(),
                customer.account(),
                first.getMessageID(),
                head));
    runDue();
  }

  private static void putIntoMailbox(String type, String body) throws Exception {
    put(
        """
        From: b@evil.test
        To: %s
        Subject: hello
        Message-ID: <%s@evil.test>
        MIME-Version: 1.0
        %s

        """
                .formatted(TestMail.COLLECTIONS, type.hashCode(), type)
            + body);
  }

  private static void put(String mail) throws Exception {
    byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    TestMail.user(TestMail.COLLECTIONS)
        .deliver(
            new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
  }

  private Object state(Customer customer) {
    return value("SELECT state FROM sequence WHERE account = $1", customer.account());
  }

  private static boolean isSeen(MimeMessage mail) {
    try {
      return mail.isSet(Flag.SEEN);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
