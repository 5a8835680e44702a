package io.dunlin.dunning.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.dunning.mail.MailReader;
import io.dunlin.dunning.mail.MailReadingSettings;
import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.dunning.mail.TextPartReader;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What becomes of mails on which the mail server fails. */
class FetchMailsTest {

  private static final UnseenMail BAD = new UnseenMail(new MailUid(1, 1), 50_000_000);
  private static final UnseenMail GOOD = new UnseenMail(new MailUid(1, 2), 100);
  private static final MailReadingSettings SETTINGS =
      new MailReadingSettings(
          3, Duration.ofSeconds(5), DataSize.ofKilobytes(1), DataSize.ofKilobytes(1));

  private final FailingMailbox mailbox = new FailingMailbox();
  private final FetchMails fetch =
      new FetchMails(mailbox, new MailReader(new TextPartReader(), SETTINGS), SETTINGS);

  @Test
  @DisplayName("A3: a mail on which the server fails costs that mail, not the mailbox")
  void the_others_are_read() throws MessagingException {
    MailBatch batch = fetch.fetch(List.of(BAD, GOOD), Map.of());

    assertThat(batch.done()).containsExactly(GOOD.uid());
    assertThat(batch.failed())
        .singleElement()
        .satisfies(failed -> assertThat(failed.attempts()).isEqualTo(1));
    assertThat(batch.givenUp()).isEmpty();
  }

  @Test
  @DisplayName("A3: at the last attempt a mail counts by its head, and is put aside for people")
  void at_last_the_head_counts() throws MessagingException {
    MailBatch batch = fetch.fetch(List.of(BAD), Map.of(BAD.uid(), 2));

    assertThat(batch.contents())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.from()).isEqualTo("pat@a.test");
              assertThat(mail.readable()).isFalse();
            });
    assertThat(batch.givenUp()).containsExactly(BAD.uid());
    assertThat(batch.done()).isEmpty();
  }

  @Test
  @DisplayName("A3: a mailbox that is away is nobody's fault")
  void a_mailbox_that_is_away_counts_for_no_mail() {
    mailbox.away = true;

    assertThatThrownBy(() -> fetch.fetch(List.of(BAD), Map.of()))
        .isInstanceOf(MessagingException.class);
  }

  /** A server that closes the connection when it is asked for the text of one mail. */
  private static final class FailingMailbox extends Mailbox {

    boolean away;

    FailingMailbox() {
      super(
          new MailboxSettings(
              "localhost", 1, "u", "", false, null, "INBOX", Duration.ofSeconds(1), "off"));
    }

    @Override
    byte[] head(MailUid uid, int most) {
      return "From: pat@a.test\r\n\r\n".getBytes(UTF_8);
    }

    @Override
    byte[] body(MailUid uid, int most) throws MessagingException {
      if (uid.equals(BAD.uid())) {
        throw new MessagingException("BYE");
      }
      return "Text".getBytes(UTF_8);
    }

    @Override
    synchronized void reopen() throws MessagingException {
      if (away) {
        throw new MessagingException("Connection refused");
      }
    }
  }
}
