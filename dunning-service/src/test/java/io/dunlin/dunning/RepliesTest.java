package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestMail;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What comes into the mailbox after the first mail went out. */
class RepliesTest extends DunningTest {

  @Test
  @DisplayName("A3: an out-of-office does not opt out")
  void an_out_of_office_does_not_opt_out() throws Exception {
    Customer acme = mailedOnDay5();

    answer(acme, acme.poc(), Map.of("Auto-Submitted", "auto-replied"));

    assertThat(state(acme)).isEqualTo("RUNNING");
    assertThat(kinds(acme)).containsExactly("OUT_OF_OFFICE");
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("A3: a colleague's reply does not opt out, it becomes a task")
  void a_colleagues_reply_becomes_a_task() throws Exception {
    Customer acme = mailedOnDay5();

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      answer(acme, "colleague@elsewhere.test", Map.of());

      assertThat(tap.await(2, acme.account()).stream().map(r -> new String(r.value())))
          .anyMatch(data -> data.contains("REPLY_TO_READ"));
    }
    assertThat(state(acme)).isEqualTo("RUNNING");
    assertThat(kinds(acme)).containsExactly("SOMEONE_ELSE");
  }

  @Test
  @DisplayName("A3: what was planned is cancelled in the same transaction, whatever is due")
  void what_was_planned_is_cancelled() throws Exception {
    Customer acme = mailedOnDay5();
    sending(false, 0);
    moveToDay(acme, 10);
    sending(true, 1000);

    answer(acme, acme.poc(), Map.of());

    assertThat(
            rows(
                "SELECT state, why FROM message WHERE account = $1 AND step = 'ar-mail-10'",
                acme.account()))
        .singleElement()
        .satisfies(
            row -> assertThat(row.values()).containsExactly("CANCELLED", "A3: POC_RESPONDED"));
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: the same mail read twice counts once")
  void the_same_mail_counts_once() throws Exception {
    Customer acme = mailedOnDay5();

    answer(acme, acme.poc(), Map.of("Message-ID", "<same@a>"));
    answer(acme, acme.poc(), Map.of("Message-ID", "<same@a>"));

    assertThat(kinds(acme)).hasSize(1);
    assertThat(rows("SELECT * FROM answer WHERE account = $1", acme.account())).hasSize(1);
  }

  @Test
  @DisplayName("A3: mail from somebody whom nobody knows is kept and stops nothing")
  void an_unknown_sender_is_kept() {
    Customer acme = mailedOnDay5();

    TestMail.deliver("who@nowhere.test", TestMail.COLLECTIONS, "Hello", "Hi", Map.of());
    runDue();

    assertThat(rows("SELECT kind FROM reply WHERE account IS NULL")).hasSize(1);
    assertThat(state(acme)).isEqualTo("RUNNING");
  }

  @Test
  @DisplayName("A3: a mail that came back marks the address: it is not written to again")
  void a_bounce_marks_the_address() throws Exception {
    Customer acme = mailedOnDay5();

    TestMail.user(TestMail.COLLECTIONS)
        .deliver(DeliveryReports.failed(mailsTo(acme).getFirst(), acme.poc(), "5.1.1"));
    runDue();
    moveToDay(acme, 10);

    assertThat(state(acme)).isEqualTo("RUNNING");
    assertThat(mailsTo(acme)).hasSize(1);
    assertThat(
            rows(
                "SELECT step, state, why FROM message WHERE account = $1 ORDER BY id",
                acme.account()))
        .extracting(row -> row.get("state") + " " + row.get("why"))
        .containsExactly("BOUNCED A3: it came back: Undelivered", "CANCELLED C7: ADDRESS_BOUNCED");
  }

  @Test
  @DisplayName("A3: a reply is never answered by a machine of ours")
  void nobody_is_answered_automatically() throws Exception {
    Customer acme = mailedOnDay5();

    answer(acme, "colleague@elsewhere.test", Map.of());

    assertThat(TestMail.inbox("colleague@elsewhere.test")).isEmpty();
    assertThat(mailsTo(acme)).hasSize(1);
  }

  @Test
  @DisplayName("A3: what was read is marked as seen")
  void what_was_read_is_seen() throws Exception {
    Customer acme = mailedOnDay5();

    answer(acme, acme.poc(), Map.of());

    assertThat(TestMail.inbox(TestMail.COLLECTIONS)).allMatch(mail -> has(mail, Flag.SEEN));
  }

  private Customer mailedOnDay5() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);
    assertThat(mailsTo(acme)).hasSize(1);
    return acme;
  }

  private void answer(Customer customer, String from, Map<String, String> headers)
      throws Exception {
    MimeMessage first = mailsTo(customer).getFirst();
    Map<String, String> all = new HashMap<>(headers);
    all.put("In-Reply-To", first.getMessageID());
    TestMail.deliver(from, TestMail.COLLECTIONS, "Re: " + first.getSubject(), "Text", all);
    runDue();
  }

  private Object state(Customer customer) {
    return value("SELECT state FROM sequence WHERE account = $1", customer.account());
  }

  private List<Object> kinds(Customer customer) {
    return rows("SELECT kind FROM reply WHERE account = $1", customer.account()).stream()
        .map(row -> row.get("kind"))
        .toList();
  }

  private static boolean has(MimeMessage mail, Flag flag) {
    try {
      return mail.isSet(flag);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
