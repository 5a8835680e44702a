package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.Mail;
import io.dunlin.acceptance.company.MessageView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customers who do not pay for weeks: warned, held, suspended, and back again. */
class SuspensionScenarios {

  private final Company company = Company.shared();

  @Test
  @DisplayName("E2: warned after the review, suspended two weeks later, reinstated by the payment")
  void from_the_warning_to_the_payment() {
    Customer customer = company.customer().registered();
    LocalDate today = company.clock().today();
    String invoice = customer.isInvoiced("90.00", today.minusDays(29));
    company.clock().settle();
    assertThat(state(customer)).isEqualTo("NONE");

    company.clock().moveTo(today.plusDays(3));
    assertThat(state(customer)).isIn("CANDIDATE", "WARNED");
    company.clock().moveTo(today.plusDays(14));
    LocalDate suspendsOn = day(customer, "suspendsOn");
    LocalDate leftOn = warningLeftOn(customer);
    assertThat(leftOn)
        .isBetween(day(customer, "warnedOn"), day(customer, "warnedOn").plusDays(5))
        .isNotIn(weekend(leftOn));
    assertThat(suspendsOn).isEqualTo(leftOn.plusDays(14));

    company.clock().moveTo(suspendsOn.minusDays(1));
    assertThat(state(customer)).isEqualTo("WARNED");
    assertThat(customer.warnings()).hasSize(1);
    Mail warning = customer.warnings().getFirst();
    assertThat(warning.from()).containsIgnoringCase(customer.csm());
    assertThat(warning.subject()).contains(suspendsOn.toString());
    assertThat(warning.text())
        .contains("90.00 USD", today.minusDays(29).toString(), suspendsOn.toString())
        .contains("https://pay.example/" + customer.account());

    company.clock().moveTo(suspendsOn.plusDays(1));
    assertThat(state(customer)).isEqualTo("SUSPENDED");

    customer.pays("90.00", suspendsOn.plusDays(1), invoice);
    company.clock().settle();
    assertThat(state(customer)).isEqualTo("REINSTATED");
    assertThat(told(customer, "suspension-warned", "account-suspended", "account-reinstated"))
        .containsExactly("suspension-warned", "account-suspended", "account-reinstated");
  }

  @Test
  @DisplayName("E2: a promise holds a suspension until it breaks; then three days are left")
  void held_by_a_promise() {
    Customer customer = company.customer().registered();
    LocalDate today = company.clock().today();
    customer.isInvoiced("90.00", today.minusDays(31));
    company.clock().moveTo(today.plusDays(13));
    LocalDate suspendsOn = day(customer, "suspendsOn");

    company
        .agent(customer.collector())
        .calls(
            customer,
            customer.colleague(),
            "Contacted / Promise to Pay / Payment Scheduled",
            "promise",
            Json.object("amount", Amount.usd("90.00"), "date", suspendsOn.plusDays(2).toString()))
        .expect(201);
    company.clock().settle();
    assertThat(suspension(customer).at("/heldBy/0/kind").asString()).isEqualTo("PROMISE");

    company.clock().moveTo(suspendsOn.plusDays(2));
    assertThat(state(customer)).isEqualTo("WARNED");

    company.clock().moveTo(suspendsOn.plusDays(14));
    assertThat(state(customer)).isEqualTo("SUSPENDED");
    LocalDate brokenOn = LocalDate.parse(brokenOn(customer));
    assertThat(day(customer, "suspendedOn")).isEqualTo(brokenOn.plusDays(3));
  }

  @Test
  @DisplayName("E2: a payment on the morning of the warning cancels the letter before it leaves")
  void paid_before_the_letter_leaves() {
    Customer customer = company.customer().registered();
    LocalDate today = company.clock().today();
    String invoice = customer.isInvoiced("90.00", today.minusDays(31));
    company.clock().settle();
    LocalDate warnsOn = LocalDate.parse(review(customer).path("warnsOn").asString());
    company.clock().forwardTo(warnsOn.atTime(8, 0).toInstant(ZoneOffset.UTC));
    assertThat(state(customer)).isEqualTo("WARNED");

    customer.pays("90.00", warnsOn, invoice);
    company.clock().moveTo(warnsOn.plusDays(1));

    assertThat(customer.warnings()).isEmpty();
    assertThat(customer.file().warnings())
        .extracting(MessageView::state)
        .containsExactly("CANCELLED");
  }

  @Test
  @DisplayName(
      "A3: who answers the reminders is warned all the same, and suspended two weeks later")
  void an_answer_does_not_stop_the_warning() {
    Customer customer = company.customer().digital().registered();
    LocalDate today = company.clock().today();
    customer.isInvoiced("90.00", today.minusDays(29));
    company.clock().moveTo(today.plusDays(5));
    customer.answers("We will see what we can do.");
    company.clock().moveTo(today.plusDays(14));
    assertThat(customer.file().sequence().reason()).isEqualTo("POC_RESPONDED");
    assertThat(customer.warnings()).hasSize(1);

    company.clock().moveTo(day(customer, "suspendsOn"));

    assertThat(state(customer)).isEqualTo("SUSPENDED");
  }

  @Test
  @DisplayName("E2, C7: who cannot be written to is not suspended until somebody answers for it")
  void not_without_the_letter() {
    Customer customer = company.customer().notToBeContacted().registered();
    LocalDate today = company.clock().today();
    customer.isInvoiced("90.00", today.minusDays(31));
    company.clock().moveTo(today.plusDays(9));
    LocalDate suspendsOn = day(customer, "suspendsOn");

    company.clock().moveTo(suspendsOn.plusDays(2));
    assertThat(state(customer)).isEqualTo("WARNED");
    assertThat(review(customer).path("waitsFor").asString())
        .isEqualTo("The warning has not left: it was cancelled (DO_NOT_CONTACT)");

    company
        .manager()
        .post(
            "/api/v1/suspensions/" + customer.account() + "/decisions",
            Json.object("decision", "PROCEED", "reason", "Told by registered mail"))
        .expect(200);
    company.clock().settle();
    assertThat(state(customer)).isEqualTo("SUSPENDED");
    assertThat(customer.warnings()).isEmpty();
  }

  /** By the day that counts for the two weeks: that of its leaving (C7). */
  private static LocalDate warningLeftOn(Customer customer) {
    return LocalDate.ofInstant(customer.file().warnings().getFirst().sentAt(), ZoneOffset.UTC);
  }

  private static List<LocalDate> weekend(LocalDate of) {
    return Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
        .map(day -> of.with(TemporalAdjusters.nextOrSame(day)))
        .toList();
  }

  private String brokenOn(Customer customer) {
    return customer
        .file()
        .timeline()
        .all("promise-broken")
        .toList()
        .getFirst()
        .data()
        .path("on")
        .asString();
  }

  private String state(Customer customer) {
    return suspension(customer).path("state").asString();
  }

  private LocalDate day(Customer customer, String name) {
    return LocalDate.parse(suspension(customer).path(name).asString());
  }

  private JsonNode review(Customer customer) {
    return company.manager().get("/api/v1/suspensions/" + customer.account()).expect(200).json();
  }

  private JsonNode suspension(Customer customer) {
    return company
        .manager()
        .get("/api/v1/accounts/" + customer.account())
        .expect(200)
        .json()
        .at("/standing/suspension");
  }

  /** Those of the events that were told, in their order. */
  private static List<String> told(Customer customer, String... names) {
    return customer.file().timeline().happenings().stream()
        .flatMap(happening -> Stream.of(names).filter(happening::is))
        .toList();
  }
}
