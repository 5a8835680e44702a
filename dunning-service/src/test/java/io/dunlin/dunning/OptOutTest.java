package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OptOutTest extends DunningTest {

  @Test
  @DisplayName("A2: the Core playbook asks the CSM on Finance's day and writes in the CSM's name")
  void a_core_account_gets_its_tasks_and_mails() throws Exception {
    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      Customer acme = introduced(customer("CORE", 1));
      ClearanceStubs.yes(1, acme);

      moveToDay(acme, 13);

      List<MimeMessage> mails = mailsTo(acme);
      assertThat(mails).hasSize(1);
      MimeMessage mail = mails.getFirst();
      assertThat(mail.getFrom()[0]).hasToString("Dana Reed <" + TestMail.COLLECTIONS + ">");
      assertThat(mail.getReplyTo()[0]).hasToString(TestMail.COLLECTIONS);
      assertThat(mail.getContent().toString())
          .contains("INV-" + acme.account(), "100.01 USD", "https://pay.test/", "12 days past due");
      assertThat(tap.await(4, acme.account()).stream().map(r -> type(r.headers())))
          .containsExactly(
              "io.dunlin.dunning.sequence-started.v1",
              "io.dunlin.dunning.task-requested.v1",
              "io.dunlin.dunning.task-requested.v1",
              "io.dunlin.dunning.message-sent.v1");
    }
  }

  @Test
  @DisplayName("A3: when the main POC replies by mail, the sequence stops and nothing more leaves")
  void a_reply_of_the_main_poc_stops_everything() throws Exception {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 6);
    MimeMessage first = mailsTo(acme).getFirst();

    TestMail.deliver(
        acme.poc(),
        TestMail.COLLECTIONS,
        "Re: " + first.getSubject(),
        "We pay on Friday.",
        Map.of("In-Reply-To", first.getMessageID(), "Message-ID", "<a@" + acme.account() + ">"));
    runDue();

    assertThat(value("SELECT state || reason FROM sequence WHERE account = $1", acme.account()))
        .isEqualTo("STOPPEDPOC_RESPONDED");
    moveToDay(acme, 120);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: a call that reached the main POC stops the sequence, also before it is known")
  void an_answer_may_come_before_the_invoice_is_overdue() {
    Customer acme = customer("DIGITAL", 1);
    ClearanceStubs.yes(1, acme);

    tell(new PocResponded(acme.account(), "C-1", clock.now(), "I-1", "CALL"));
    introduced(acme);

    moveToDay(acme, 120);
    assertThat(mailsTo(acme)).isEmpty();
    assertThat(value("SELECT state || reason FROM sequence WHERE account = $1", acme.account()))
        .isEqualTo("STOPPEDPOC_RESPONDED");
  }

  private static String type(org.apache.kafka.common.header.Headers headers) {
    return new String(headers.lastHeader("ce_type").value());
  }
}
