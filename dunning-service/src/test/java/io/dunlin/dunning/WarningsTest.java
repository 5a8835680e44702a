package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.Contact;
import io.dunlin.events.ContactRole;
import io.dunlin.events.DispositionEvent.PocResponded;
import io.dunlin.events.EventJson;
import io.dunlin.events.Identifiers;
import io.dunlin.events.SuspensionEvent.AccountReinstated;
import io.dunlin.events.SuspensionEvent.AccountSuspended;
import io.dunlin.events.SuspensionEvent.SuspensionHeld;
import io.dunlin.events.SuspensionEvent.SuspensionReleased;
import io.dunlin.events.Topics;
import io.dunlin.events.clearance.Verdict;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestMail;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The letter that tells a customer of a suspension, from the warning to the mailbox. */
class WarningsTest extends DunningTest {

  private final UUID letter = Identifiers.next();

  @BeforeEach
  void at_seven_in_the_morning() {
    LocalDate tomorrow = clock.today(NEW_YORK).plusDays(1);
    clock.moveTo(tomorrow.atTime(7, 0).atZone(NEW_YORK).toInstant());
  }

  @Test
  @DisplayName(
      "E2: the warning leaves at nine, in the CSM's name, and says what, since when, until")
  void a_core_account_is_warned() throws Exception {
    Customer acme = owing("CORE");
    LocalDate today = clock.today(NEW_YORK);

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      tell(acme.warned(letter, today));
      assertThat(warningsTo(acme)).isEmpty();
      moveToDay(acme, 40);

      MimeMessage mail = warningsTo(acme).getFirst();
      assertThat(mail.getFrom()[0]).hasToString("Dana Reed <" + TestMail.COLLECTIONS + ">");
      assertThat(mail.getSubject()).contains("suspended on " + today.plusDays(14));
      assertThat(mail.getContent().toString())
          .contains("100.01 USD", "since " + acme.dueOn(), today.plusDays(14) + ", your")
          .contains("https://pay.test/" + acme.account());
      JsonNode told = told(tap, acme, "SUSPENSION_WARNING").getFirst();
      assertThat(told.path("message").asString()).isEqualTo(letter.toString());
      assertThat(told.path("suspendsOn").asString()).isEqualTo(today.plusDays(14).toString());
    }
    assertThat(rows("SELECT verdict, rule FROM decision WHERE message = $1 ORDER BY id", letter))
        .extracting(row -> row.get("verdict") + " " + row.get("rule"))
        .containsExactly("WRITE E2", "WRITE E2");
  }

  @Test
  @DisplayName("E2: a Digital account is warned by the AR team, once however often it is told")
  void a_digital_account_is_warned_once() throws Exception {
    Customer acme = owing("DIGITAL");

    tell(acme.warned(letter, clock.today(NEW_YORK)), acme.warned(letter, clock.today(NEW_YORK)));
    moveToDay(acme, 40);
    tell(acme.warned(letter, clock.today(NEW_YORK)));
    moveToDay(acme, 42);

    assertThat(warningsTo(acme)).hasSize(1);
    assertThat(warningsTo(acme).getFirst().getFrom()[0].toString())
        .startsWith("Accounts Receivable");
  }

  @Test
  @DisplayName("A3: an answer of the main POC stops the reminders, and not the warning")
  void an_answer_does_not_stop_it() {
    Customer acme = owing("DIGITAL");
    tell(acme.warned(letter, clock.today(NEW_YORK)));
    tell(new PocResponded(acme.account(), "C-1", clock.now(), "I-" + acme.account(), "CALL"));
    ClearanceStubs.dispositionSays(List.of(acme.responses(Verdict.NO)));

    moveToDay(acme, 60);

    assertThat(warningsTo(acme)).hasSize(1);
    assertThat(mailsTo(acme)).hasSize(1);
  }

  /** What ends the process, or lets it stand still. */
  enum End {
    HELD((a, on) -> new SuspensionHeld(a.account(), a.episode(), List.of(), "P", null, null, on)),
    RELEASED((a, on) -> new SuspensionReleased(a.account(), a.episode(), "Paid", null, on)),
    SUSPENDED(
        (a, on) ->
            new AccountSuspended(a.account(), a.episode(), on, List.of(), "Told", "mia", on)),
    REINSTATED((a, on) -> new AccountReinstated(a.account(), a.episode(), on, "Paid", null, on)),
    OVERTAKEN((a, on) -> a.warned(null, on));

    private final BiFunction<Customer, LocalDate, AccountEvent> event;

    End(BiFunction<Customer, LocalDate, AccountEvent> event) {
      this.event = event;
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  @DisplayName("E2: a hold, a release, a payment and a new warning withdraw it before it leaves")
  void withdrawn(End end) throws Exception {
    Customer acme = owing("DIGITAL");
    LocalDate today = clock.today(NEW_YORK);

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      tell(acme.warned(letter, today));
      tell(end.event.apply(acme, today));
      moveToDay(acme, 40);

      assertThat(told(tap, acme, "SUSPENSION_WARNING"))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.path("reason").asString()).isEqualTo(end.name());
                assertThat(event.path("rule").asString()).isEqualTo("E2");
              });
    }
    assertThat(warningsTo(acme)).isEmpty();
    assertThat(value("SELECT state || ' ' || why FROM message WHERE id = $1", letter))
        .isEqualTo("CANCELLED E2: " + end.name());
  }

  @Test
  @DisplayName("E2: a no right before it leaves cancels it: the process does not stand any more")
  void a_no_cancels() {
    Customer acme = owing("CORE");
    tell(acme.warned(letter, clock.today(NEW_YORK)));
    ClearanceStubs.accountSays(List.of(acme.ledger(Verdict.NO, 1, letter.toString(), null)));

    moveToDay(acme, 40);

    assertThat(warningsTo(acme)).isEmpty();
    assertThat(value("SELECT state || ' ' || why FROM message WHERE id = $1", letter))
        .isEqualTo("CANCELLED E2: as it is");
  }

  @Test
  @DisplayName("E2: what leaves late names the day that account-service names then")
  void late() throws Exception {
    Customer acme = owing("CORE");
    LocalDate today = clock.today(NEW_YORK);
    sending(false, 1000);
    tell(acme.warned(letter, today));
    moveToDay(acme, 43);
    ClearanceStubs.names(null);
    sending(true, 1000);
    runDue();
    assertThat(warningsTo(acme)).isEmpty();

    ClearanceStubs.names(today.plusDays(17));
    runUntil(clock.now().plusSeconds(60));

    assertThat(warningsTo(acme).getFirst().getSubject()).contains(today.plusDays(17).toString());
    assertThat(value("SELECT suspends_on FROM message WHERE id = $1", letter))
        .isEqualTo(today.plusDays(17));
  }

  @Test
  @DisplayName(
      "C7: who must not be contacted is not warned by mail; somebody is asked to reach them")
  void do_not_contact() throws Exception {
    Customer open = customer("CORE", 40);
    Customer acme =
        open.with(new Contact("C-1", "Pat", open.poc(), null, ContactRole.MAIN_POC, true));
    introduced(acme);
    ClearanceStubs.yes(1, acme);

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      tell(acme.warned(letter, clock.today(NEW_YORK)));
      moveToDay(acme, 40);

      assertThat(told(tap, acme, "SUSPENSION_WARNING"))
          .extracting(event -> event.path("rule").asString())
          .containsExactly("C7");
      assertThat(told(tap, acme, "The suspension warning was not sent: DO_NOT_CONTACT")).hasSize(1);
    }
    assertThat(mailsTo(acme)).isEmpty();
  }

  @Test
  @DisplayName("E2: nothing is written where the company warns by other means")
  void by_other_means() {
    Customer acme = owing("CORE");

    tell(acme.warned(null, clock.today(NEW_YORK)));

    assertThat(rows("SELECT * FROM message WHERE kind = 'SUSPENSION_WARNING'")).isEmpty();
  }

  /** Forty days past due; the reminders up to here are done with. */
  private Customer owing(String segment) {
    Customer acme = introduced(customer(segment, 40));
    sending(false, 0);
    runDue();
    database.sql("UPDATE message SET state = 'CANCELLED', next_attempt_at = NULL").then().block();
    sending(true, 1000);
    ClearanceStubs.yes(1, acme);
    ClearanceStubs.names(clock.today(NEW_YORK).plusDays(14));
    return acme;
  }

  private List<MimeMessage> warningsTo(Customer customer) {
    return mailsTo(customer).stream().filter(WarningsTest::isWarning).toList();
  }

  private static boolean isWarning(MimeMessage mail) {
    try {
      return mail.getSubject().contains("will be suspended");
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was told of the customer and has a text in it. */
  private static List<JsonNode> told(KafkaTap tap, Customer customer, String text) {
    return tap
        .await(
            1,
            record ->
                customer.account().equals(record.key())
                    && new String(record.value()).contains(text))
        .stream()
        .map(record -> EventJson.MAPPER.readTree(record.value()))
        .toList();
  }
}
