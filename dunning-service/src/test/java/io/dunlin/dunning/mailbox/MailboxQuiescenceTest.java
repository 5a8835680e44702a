package io.dunlin.dunning.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import module java.base;

import io.dunlin.dunning.mail.MailboxSettings;
import io.dunlin.kit.due.Poll;
import io.dunlin.testkit.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MailboxQuiescenceTest {

  private static final String ADDRESS = "quiescence@dunlin.test";

  private final CyclicBarrier turn = new CyclicBarrier(2);
  private final Poll poll = new Poll("test", "1h", () -> Mono.fromCallable(turn::await));
  private final Mailbox mailbox = mailbox();
  private final MailboxQuiescence quiescence = new MailboxQuiescence(mailbox, poll);

  @AfterEach
  void close() {
    poll.stop();
    mailbox.destroy();
  }

  @Test
  void nobody_waits_for_an_unread_mail_to_be_looked_for() {
    poll.start();
    awaitTurn();
    assertThat(quiescence.pending().block()).isNull();

    TestMail.deliver("poc@acme.test", ADDRESS, "Re: Invoices", "We will pay.", Map.of());

    assertThat(quiescence.pending().block()).isEqualTo("mailbox: 1 unread mails");
    awaitTurn();
  }

  private void awaitTurn() {
    assertThatCode(() -> turn.await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  private static Mailbox mailbox() {
    TestMail.user(ADDRESS);
    return new Mailbox(
        new MailboxSettings(
            "127.0.0.1",
            TestMail.imapPort(),
            ADDRESS,
            "mailbox",
            false,
            null,
            "INBOX",
            Duration.ofSeconds(10),
            "off"));
  }
}
