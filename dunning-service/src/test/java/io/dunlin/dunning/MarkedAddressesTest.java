package io.dunlin.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.ContactChange;
import io.dunlin.events.ContactRole;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.ProfileEvent.ContactChanged;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import io.dunlin.testkit.TestMail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses at which mail does not arrive, until they are written to again. */
class MarkedAddressesTest extends DunningTest {

  @Test
  @DisplayName("A3: a mark ends with a mail from that very address, and the others are told")
  void a_mail_from_it_ends_the_mark() throws Exception {
    Customer acme = mailedOnDay5();
    fails(acme, acme.poc(), "5.1.1");
    assertThat(marks(acme)).containsExactly(acme.poc() + " BAD_ADDRESS Undelivered");

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      writes(acme);

      assertThat(
              tap.await(
                  1,
                  one ->
                      one.key().equals(acme.account())
                          && new String(one.value()).contains("\"address\":\"" + acme.poc())))
          .hasSize(1);
    }
    assertThat(marks(acme)).isEmpty();
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("A3: a mark ends when a person takes it back")
  void a_person_ends_the_mark() throws Exception {
    Customer acme = mailedOnDay5();
    fails(acme, acme.poc(), "5.1.1");

    tell(
        new ContactChanged(
            acme.account(),
            null,
            "C-1",
            "Pat Poc",
            ContactChange.REACHABLE,
            "dana.reed",
            "Works again",
            clock.now(),
            acme.poc()));

    assertThat(marks(acme)).isEmpty();
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("A3: a mark ends when Finance gives the contact another address, and the same anew")
  void finance_ends_the_mark() throws Exception {
    Customer acme = mailedOnDay5();
    fails(acme, acme.poc(), "5.1.1");

    tell(changed(acme, 2));
    assertThat(marks(acme)).hasSize(1);
    Customer moved = acme.with(Customer.person("C-1", "Pat Poc", "x@y.test", ContactRole.MAIN_POC));
    tell(changed(moved, 3), changed(acme, 4));

    assertThat(marks(acme)).isEmpty();
  }

  @Test
  @DisplayName("A3: a mailbox that is full mutes nobody; a task comes of it when it repeats")
  void what_passes_is_a_task_when_it_repeats() throws Exception {
    Customer acme = mailedOnDay5();

    try (KafkaTap tap = TestKafka.tap(Topics.DUNNING)) {
      fails(acme, acme.poc(), "4.2.2");
      moveToDay(acme, 10);
      assertThat(mailsTo(acme)).hasSize(2);
      fails(acme, acme.poc(), "4.2.2");

      assertThat(tap.await(4, acme.account()).stream().map(one -> new String(one.value())))
          .filteredOn(event -> event.contains("FOLLOW_UP"))
          .singleElement()
          .satisfies(task -> assertThat(task).contains("Messages do not arrive"));
    }
    assertThat(marks(acme)).containsExactly(acme.poc() + " NOT_NOW Undelivered");
    assertThat(states(acme)).containsExactly("SENT", "SENT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", ""})
  @DisplayName("A3: of two recipients the one that failed is marked; the message reached the other")
  void one_of_two_recipients_fails(String between) throws Exception {
    Customer acme = mailedOnDay5();
    String bo = String.valueOf(acme.contacts().getLast().email());
    database
        .sql("UPDATE message SET mail_cc = ARRAY[$2] WHERE account = $1")
        .bind(0, acme.account())
        .bind(1, bo)
        .then()
        .block();

    deliver(
        acme,
        DeliveryReports.part(acme.poc(), "relayed", "2.1.9")
            + between
            + DeliveryReports.part(bo, "failed", "5.1.1"));

    assertThat(marks(acme)).containsExactly(bo + " BAD_ADDRESS Undelivered");
    assertThat(states(acme)).containsExactly("SENT");
    moveToDay(acme, 10);
    assertThat(mailsTo(acme)).hasSize(2);
  }

  @Test
  @DisplayName("A3: a report on an address that we did not write to marks nobody")
  void somebody_elses_report_marks_nobody() throws Exception {
    Customer acme = mailedOnDay5();

    fails(acme, "somebody@else.test", "5.1.1");

    assertThat(marks(acme)).isEmpty();
    assertThat(states(acme)).containsExactly("SENT");
  }

  private Customer mailedOnDay5() {
    Customer acme = introduced(customer("DIGITAL", 1));
    ClearanceStubs.yes(1, acme);
    moveToDay(acme, 5);
    assertThat(mailsTo(acme)).hasSize(1);
    return acme;
  }

  private void fails(Customer customer, String address, String status) throws Exception {
    deliver(customer, DeliveryReports.part(address, "failed", status));
  }

  private void deliver(Customer customer, String... parts) throws Exception {
    TestMail.user(TestMail.COLLECTIONS)
        .deliver(DeliveryReports.of(mailsTo(customer).getLast(), parts));
    runDue();
  }

  /** An automatic mail stops nothing, but shows that the mailbox lives. */
  private void writes(Customer customer) {
    TestMail.deliver(
        customer.poc(),
        TestMail.COLLECTIONS,
        "Away",
        "I am away.",
        Map.of("Auto-Submitted", "auto-replied"));
    runDue();
  }

  private List<Object> marks(Customer customer) {
    return rows(
            "SELECT address || ' ' || fault || ' ' || reason AS mark FROM bounced_address"
                + " WHERE account = $1",
            customer.account())
        .stream()
        .map(row -> row.get("mark"))
        .toList();
  }

  private List<Object> states(Customer customer) {
    return rows("SELECT state FROM message WHERE account = $1 ORDER BY id", customer.account())
        .stream()
        .map(row -> row.get("state"))
        .toList();
  }

  private static AccountChanged changed(Customer customer, long version) {
    AccountChanged usual = customer.profile();
    return new AccountChanged(
        usual.account(),
        null,
        version,
        usual.name(),
        usual.segment(),
        usual.country(),
        usual.timeZone(),
        usual.currency(),
        usual.csm(),
        usual.collector(),
        usual.health(),
        usual.products(),
        usual.portalUrl(),
        usual.openOpportunities(),
        usual.contacts());
  }
}
