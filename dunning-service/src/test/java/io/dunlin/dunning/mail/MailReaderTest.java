package io.dunlin.dunning.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import io.dunlin.dunning.mail.MailReport.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What is read from the bytes of a mail, however broken they are. */
class MailReaderTest {

  private static final MailUid UID = new MailUid(7, 42);
  private static final UUID MESSAGE = UUID.fromString("0198a000-0000-7000-8000-000000000001");
  private static final String ANSWER =
      """
      From: Pat Poc <Pat@A.test>
      Subject: Re: Reminder
      Message-ID: <answer@a.test>
      In-Reply-To: <%s@dunlin.test>
      """
          .formatted(MESSAGE);

  private final MailReader reader =
      new MailReader(
          new TextPartReader(),
          new MailReadingSettings(
              3, Duration.ofSeconds(5), DataSize.ofKilobytes(128), DataSize.ofKilobytes(256)));

  static Stream<Arguments> undecodable() {
    String base64 = Base64.getEncoder().encodeToString("We pay on Friday.".getBytes(UTF_8));
    return Stream.of(
        Arguments.of("Content-Type: text/plain; charset=unknown-8bit", "We pay on Friday."),
        Arguments.of("Content-Type: text/plain; charset=\"?? ??\"", "We pay on Friday."),
        Arguments.of("Content-Type: text/plain; charset", "We pay on Friday."),
        Arguments.of("Content-Transfer-Encoding: x-unheard-of", "We pay on Friday."),
        Arguments.of("Content-Transfer-Encoding: base64", base64 + "\n-- \na footer of a list"),
        Arguments.of("Content-Transfer-Encoding: base64", base64 + "\nsee our terms"),
        Arguments.of("Content-Type: multipart/mixed", "We pay on Friday."));
  }

  @ParameterizedTest
  @MethodSource("undecodable")
  @DisplayName("A3: an answer counts by its head when its text cannot be decoded")
  void the_head_is_read_whatever_the_text_is(String header, String body) throws Exception {
    IncomingMail mail = read(ANSWER + header, body);

    assertThat(mail.from()).isEqualTo("pat@a.test");
    assertThat(mail.answersTo()).containsExactly(MESSAGE);
    assertThat(mail.text()).contains("We pay on Friday.");
  }

  @Test
  @DisplayName("A3: a text that is not what the mail says is shown as unreadable")
  void an_unreadable_text_is_marked() throws Exception {
    assertThat(read(ANSWER + "Content-Type: text/plain; charset=unknown-8bit", "Hi").readable())
        .isFalse();
    assertThat(read(ANSWER + "Content-Transfer-Encoding: x-unheard-of", "Hi").readable()).isFalse();
    assertThat(read(ANSWER + "Content-Type: application/pkcs7-mime", "MIIB").readable()).isFalse();
    assertThat(read(ANSWER, "Hi").readable()).isTrue();
  }

  @Test
  void text_is_decoded_as_the_mail_says() throws Exception {
    assertThat(read(ANSWER + "Content-Type: text/plain; charset=iso-8859-1", "f\u00fcr").text())
        .isEqualTo("f\u00fcr");
    assertThat(
            read(
                    ANSWER
                        + "Content-Type: text/plain; charset=utf-8\n"
                        + "Content-Transfer-Encoding: quoted-printable",
                    "f=C3=BCr")
                .text())
        .isEqualTo("f\u00fcr");
    assertThat(read(ANSWER + "Content-Transfer-Encoding: BASE64", "ZsO8cg==").readable()).isTrue();
    assertThat(
            read(
                    ANSWER + "Content-Type: text/html",
                    "<html><style>p {}</style><p>We pay<br>on&nbsp;<b>Friday</b>")
                .text())
        .isEqualTo("We pay\non\u00a0Friday");
  }

  @Test
  void a_text_that_was_cut_off_in_a_character_is_readable() throws Exception {
    byte[] half = "f\u00fcr \u00fc".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(half, half.length - 1);

    IncomingMail mail = reader.read(new FetchedMail(UID, ANSWER.getBytes(UTF_8), cut, false));

    assertThat(mail.text()).isEqualTo("f\u00fcr ");
    assertThat(mail.readable()).isTrue();
  }

  static Stream<Arguments> hostile() {
    String nested =
        Stream.iterate(0, i -> i + 1)
            .limit(3_000)
            .map(i -> "--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1))
            .reduce("", String::concat);
    return Stream.of(
        Arguments.of("text/html", ("<".repeat(900) + "\n").repeat(230)),
        Arguments.of("text/html", "<b><a><table>".repeat(18_000)),
        Arguments.of("text/html", "<!--".repeat(60_000)),
        Arguments.of("multipart/mixed", "x"),
        Arguments.of("multipart/mixed; boundary=\"\"", "--\n\n--\n\n--"),
        Arguments.of("multipart/mixed; boundary=b0", nested),
        Arguments.of("multipart/mixed; boundary=b", "--b\n\n".repeat(50_000)),
        Arguments.of(
            "multipart/report; report-type=delivery-status; boundary=b",
            "--b\nContent-Type: message/delivery-status\n\n" + "Action: x\n\n".repeat(20_000)),
        Arguments.of("message/rfc822", ""),
        Arguments.of("text/plain; charset=utf-8", "\0\uD800".repeat(1_000)),
        Arguments.of("; ;;=\";" + "a*1=b;".repeat(5_000), "x"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(4)
  @DisplayName("A3: no mail takes long to read, whatever is in it")
  void hostile_mails_cost_little(String type, String body) throws Exception {
    IncomingMail mail = read(ANSWER + "MIME-Version: 1.0\nContent-Type: " + type, body);

    assertThat(mail.answersTo()).contains(MESSAGE);
    assertThat(mail.text()).doesNotContain("\0");
    assertThatCode(() -> UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(mail.text())))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "=?utf-8?B?QQpC?=,A B",
    "=?unknown?Q?a?=,=?unknown?Q?a?=",
    "=?utf-8?Q?f=C3=BCr?=,f\u00fcr"
  })
  @DisplayName("A3: a subject is one line")
  void a_subject_is_one_line(String header, String subject) throws Exception {
    assertThat(read("Subject: " + header, "x").subject()).isEqualTo(subject);
  }

  @Test
  void a_mail_without_a_usable_id_is_known_all_the_same() throws Exception {
    assertThat(read("From: a@b.test", "x").id()).isEqualTo("uid:7:42");
    assertThat(read("Message-ID: <" + "x".repeat(5_000) + "@b>", "x").id()).hasSizeLessThan(100);
  }

  @Test
  @DisplayName("A3: every sender that the head names is known, and every header in its order")
  void the_head_is_kept() throws Exception {
    IncomingMail mail =
        read(
            """
            From: "Pat via Collections" <collections@dunlin.test>
            Reply-To: Pat <pat@a.test>
            X-Original-From: Pat <PAT@a.test>
            AUTHENTICATION-RESULTS: first; dmarc=pass
            Authentication-Results: second; dmarc=fail
            References: <0198a000-0000-7000-8000-000000000001@dunlin.test>
             <0198a000-0000-7000-8000-000000000002@dunlin.test>
            """,
            "x");

    assertThat(mail.senders().all()).containsExactly("collections@dunlin.test", "pat@a.test");
    assertThat(mail.authenticationResults())
        .containsExactly("first; dmarc=pass", "second; dmarc=fail");
    assertThat(mail.answersTo())
        .containsExactly(UUID.fromString("0198a000-0000-7000-8000-000000000002"), MESSAGE);
  }

  @Test
  @DisplayName("A3: a delivery report tells of each recipient apart")
  void a_report_tells_of_each_recipient() throws Exception {
    IncomingMail mail =
        read(
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            """
            --b
            Content-Type: text/plain

            Not delivered.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.test

            Original-Recipient: rfc822;Ann@A.test
            Final-Recipient: rfc822; ann@forward.test
            Action: relayed
            Status: 2.1.9

            Final-Recipient: rfc822; <bob@a.test>
            Action: Failed
            Status: 5.1.1 (no such user)
            Diagnostic-Code: smtp; 550 5.1.1
             no such user
            --b
            Content-Type: message/rfc822

            Message-ID: <%s@dunlin.test>

            --b--
            """
                .formatted(MESSAGE));

    assertThat(mail.report().kind()).isEqualTo(MailReport.Kind.DELIVERY_STATUS);
    assertThat(mail.report().recipients())
        .containsExactly(
            new Recipient(
                java.util.List.of("ann@a.test", "ann@forward.test"), "relayed", "2.1.9", ""),
            new Recipient(
                "bob@a.test", "failed", "5.1.1 (no such user)", "smtp; 550 5.1.1 no such user"));
    assertThat(mail.answersTo()).containsExactly(MESSAGE);
    assertThat(mail.text()).contains("Not delivered.");
  }

  @Test
  @DisplayName("A3: receipts and complaints are reports of their own kinds")
  void receipts_and_complaints() throws Exception {
    String receipt =
        """
        --b
        Content-Type: message/disposition-notification

        Original-Message-ID: <%s@dunlin.test>
        Disposition: automatic-action/MDN-sent-automatically; displayed
        --b--
        """
            .formatted(MESSAGE);
    IncomingMail read = read("Content-Type: multipart/report; boundary=b", receipt);
    IncomingMail complaint =
        read(
            "Content-Type: multipart/report; boundary=b",
            receipt.replace("disposition-notification", "feedback-report"));

    assertThat(read.report().kind()).isEqualTo(MailReport.Kind.DISPOSITION_NOTIFICATION);
    assertThat(read.answersTo()).containsExactly(MESSAGE);
    assertThat(complaint.report().kind()).isEqualTo(MailReport.Kind.FEEDBACK_REPORT);
  }

  private IncomingMail read(String head, String body) throws Exception {
    Charset charset = head.contains("iso-8859-1") ? ISO_8859_1 : UTF_8;
    return reader.read(
        new FetchedMail(
            UID,
            (head.strip() + "\n\n").replace("\n", "\r\n").getBytes(UTF_8),
            body.replace("\n", "\r\n").getBytes(charset),
            true));
  }
}
