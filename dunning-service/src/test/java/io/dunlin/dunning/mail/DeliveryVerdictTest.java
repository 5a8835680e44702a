package io.dunlin.dunning.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.dunning.mail.MailReport.Recipient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryVerdictTest {

  @ParameterizedTest
  @CsvSource({
    "failed,5.1.1,'',BAD_ADDRESS",
    "failed,5.1.10,'',BAD_ADDRESS",
    "failed,5.0.0,smtp; 550 5.1.1 no such user,BAD_ADDRESS",
    "failed,5.0.0,smtp; 550 user unknown,BAD_ADDRESS",
    "failed,4.2.2,'',NOT_NOW",
    "failed,4.4.7,'',NOT_NOW",
    "failed,5.2.2,'',NOT_NOW",
    "failed,5.0.0,smtp; 550 mailbox full,NOT_NOW",
    "failed,5.0.0,'',NOT_NOW",
    "failed,5.7.1,'',OUR_REPUTATION",
    "failed,5.0.0,smtp; 554 listed by Spamhaus,OUR_REPUTATION",
    "failed,5.1.1,smtp; 550 5.1.1 rejected by policy,OUR_REPUTATION",
    "delayed,4.4.1,'',NOTHING_YET",
    "delayed,'','',NOTHING_YET",
    "'','','',NOTHING_YET",
    "relayed,2.1.9,'',DELIVERED",
    "delivered,2.0.0,'',DELIVERED"
  })
  @DisplayName("A3: only a dead address is marked; each recipient of a report is judged")
  void a_recipient_is_judged(String action, String status, String words, DeliveryVerdict verdict) {
    assertThat(new Recipient("a@b.test", action, status, words).verdict("")).isEqualTo(verdict);
  }

  @Test
  @DisplayName("A3: older mail systems' reports are known by their shape")
  void bounces_are_known_by_shape() {
    MailReport report =
        PlainBounceReader.of(
            "mailer-daemon@mail.test",
            "failure notice",
            """
            I could not deliver your message. This is a permanent error.

            <ann@a.test>: no mailbox here by that name. (#5.1.1)

            --- Below this line is a copy of the message.

            To: bob@a.test
            """);

    assertThat(report.recipients())
        .singleElement()
        .satisfies(
            ann -> {
              assertThat(ann.addresses()).containsExactly("ann@a.test");
              assertThat(ann.verdict("")).isEqualTo(DeliveryVerdict.BAD_ADDRESS);
            });
    assertThat(PlainBounceReader.of("pat@a.test", "failure notice", "<ann@a.test>: no"))
        .isEqualTo(MailReport.NONE);
  }

  @Test
  @DisplayName("A3: a warning that a mail is delayed is no bounce")
  void a_delay_is_no_bounce() {
    MailReport report =
        PlainBounceReader.of(
            "mailer-daemon@mx.test",
            "Warning: message delayed 24 hours",
            "<ann@a.test> The message has not been delivered yet.");

    assertThat(report.recipients()).allMatch(one -> one.verdict("") == DeliveryVerdict.NOTHING_YET);
  }
}
