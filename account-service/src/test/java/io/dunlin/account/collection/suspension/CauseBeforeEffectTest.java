package io.dunlin.account.collection.suspension;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.Topics;
import io.dunlin.testkit.KafkaTap;
import io.dunlin.testkit.TestKafka;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Every event stands after the ones that caused it; the days go on from test to test. */
@SuspensionService
@Import(ReviewDesk.Maker.class)
class CauseBeforeEffectTest {

  private final ReviewDesk desk;
  private KafkaTap tap;

  CauseBeforeEffectTest(@Autowired WebTestClient http, @Autowired ReviewDesk.Maker maker) {
    this.desk = maker.at(http);
  }

  @BeforeEach
  void listen() {
    desk.allIsRead();
    tap = TestKafka.tap(Topics.ACCOUNT);
  }

  @AfterEach
  void stop() {
    tap.close();
  }

  @Test
  @DisplayName("E12, W6, E2: a payment is recorded and settles, the account is current, reinstated")
  void payment_to_reinstatement() {
    desk.suspended("CE-1");
    desk.api().accept(payment("CE-1", "CE1-P", today(), "100.00"));

    assertTold(
        "CE-1",
        "payment-recorded",
        "payment-applied",
        "invoice-settled",
        "account-current",
        "account-reinstated");
    assertTold("CE-1", 3, "standing-changed", "account-reinstated");
  }

  @Test
  @DisplayName("M1, E2: an invoice enters a bucket, the account is warned, and then suspended")
  void bucket_to_suspension() {
    desk.toNext(java.time.DayOfWeek.SATURDAY);
    desk.owes("CE-2", 29);
    desk.to(desk.today().plusDays(18));

    assertTold(
        "CE-2",
        "invoice-opened",
        "invoice-overdue",
        "bucket-entered",
        "suspension-warned",
        "account-suspended");
  }

  @Test
  @DisplayName("E12, E2: money that is unapplied holds a warned account; its reversal resumes it")
  void unapplied_payment_and_its_reversal() {
    desk.warned("CE-3");
    desk.api().accept(payment("CE-3", "CE3-P", today(), "40.00", line("CE3-unknown")));
    desk.api().accept(new PaymentReversed("CE3-P", "CE-3", desk.today(), "Returned"));

    assertTold(
        "CE-3", "payment-recorded", "suspension-held", "payment-reversed", "suspension-resumed");
  }

  @Test
  @DisplayName("E12, E2: a credit, a write-off, a void and a later due day release who was warned")
  void whatever_settles_releases() {
    desk.candidate("CE-4");
    desk.owes("CE-5", 31);
    desk.owes("CE-6", 31);
    desk.owes("CE-7", 31);
    desk.to(desk.today().plusDays(1));
    LocalDate day = desk.today();

    desk.api()
        .accept(
            new CreditIssued("CE4-C", "CE-4", day, eur("100.00"), "CE-4-I"),
            new WriteOffBooked("CE5-W", "CE-5", "CE-5-I", day, eur("100.00"), "Lost", "carol"),
            new InvoiceVoided("CE-6-I", "CE-6", day, "Wrong"),
            new InvoiceAmended("CE-7-I", "CE-7", day.plusDays(9), eur("90.00"), "Agreed"));

    assertTold("CE-4", "credit-recorded", "account-current", "suspension-released");
    assertTold("CE-5", "credit-applied", "account-current", "suspension-released");
    assertTold("CE-6", "invoice-voided", "account-current", "suspension-released");
    assertTold("CE-7", "invoice-amended", "account-current", "suspension-released");
  }

  @Test
  @DisplayName("W5, M1, E2: in another zone another day has begun, with all that it brings")
  void another_zone() {
    desk.clock().moveTo(ReviewDesk.midnight(desk.today().plusDays(1)).minus(Duration.ofHours(1)));
    desk.owes("CE-8", 0);
    desk.owes("CE-9", 30);
    desk.api().accept(account("CE-8", "Pacific/Auckland"), account("CE-9", "Pacific/Auckland"));

    assertTold("CE-8", "account-changed", "invoice-opened", "account-changed", "invoice-overdue");
    assertTold("CE-9", "invoice-overdue", "bucket-entered");
  }

  @Test
  @DisplayName(
      "B2: what a renewal's other day brings stands after the events before it in its batch")
  void renewal_scheduled() {
    LocalDate on = desk.today().plusDays(80);
    desk.api().accept(account("CE-R"), renewal(on, "1000.00"));
    desk.work();
    desk.api()
        .accept(payment("CE-R", "CER-P", today(), "5.00"), renewal(on.plusDays(1), "1200.00"));
    desk.api()
        .accept(
            invoice("CE-R", "CER-I", today(), desk.today().plusDays(5).toString(), "9.00"),
            renewal(on.plusDays(25), "1200.00"));

    assertTold(
        "CE-R",
        "renewal-review-due",
        "payment-recorded",
        "renewal-rescheduled",
        "invoice-opened",
        "renewal-review-put-off");
  }

  private static RenewalScheduled renewal(LocalDate on, String amount) {
    return new RenewalScheduled("CE-R", on, eur(amount));
  }

  private String today() {
    return desk.today().toString();
  }

  /** All that was told of these types, in this order. */
  private void assertTold(String account, String... types) {
    assertThat(told(account, types.length, types)).containsExactly(types);
  }

  /** Of the last two types, the last of all. */
  private void assertTold(String account, int atLeast, String cause, String effect) {
    List<String> told = told(account, atLeast, cause, effect);
    assertThat(told.subList(told.size() - 2, told.size())).containsExactly(cause, effect);
  }

  private List<String> told(String account, int atLeast, String... types) {
    Set<String> wanted = Set.copyOf(List.of(types));
    return tap
        .await(
            atLeast,
            heard -> account.equals(heard.key()) && wanted.contains(type(KafkaTap.type(heard))))
        .stream()
        .map(KafkaTap::type)
        .map(CauseBeforeEffectTest::type)
        .toList();
  }

  private static String type(String full) {
    return full.replaceAll("io\\.dunlin\\.account\\.|\\.v1", "");
  }
}
