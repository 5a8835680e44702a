package io.dunlin.account.query.ageing;

import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.line;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.Facts;
import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One customer in Berlin; what is open of it is 100 EUR, which is 10 days past due. */
@AgeingTest
class PastDaysTest {

  private final AgeingDesk desk;
  private final String name = UUID.randomUUID().toString();
  private final String account = "D-" + name;
  private final String invoice = "D-I-" + name;
  private LocalDate day = LocalDate.EPOCH;

  PastDaysTest(@Autowired ApplicationContext service) {
    this.desk = new AgeingDesk(service);
  }

  @BeforeEach
  void an_invoice() {
    day = desk.daysLater(1);
    desk.accept(
        AgeingDesk.account(account, "Europe/Berlin", "EUR", "CORE", "old-" + name, name),
        Facts.invoice(
            account, invoice, day.minusDays(40).toString(), day.minusDays(10).toString(), "100"));
  }

  @Test
  @DisplayName("M1: a day is seen as it was known at its end, also what was issued before it")
  void not_known_yet() {
    assertThat(ages(day, KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.minusDays(1), KnownBy.THEN)).isEmpty();
    assertThat(ages(day.minusDays(1), KnownBy.NOW)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.minusDays(30), KnownBy.NOW)).isEqualTo("100 0 0 0 0");
    assertThat(ages(day.minusDays(41), KnownBy.NOW)).isEmpty();
  }

  @Test
  @DisplayName("M1: a payment that was booked later does not leak in; with hindsight it counts")
  void booked_later() {
    desk.daysLater(5);
    pay(day.plusDays(2), "70");
    desk.daysLater(1);

    assertThat(ages(day.plusDays(4), KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.plusDays(5), KnownBy.THEN)).isEqualTo("0 30 0 0 0");
    assertThat(ages(day.plusDays(1), KnownBy.NOW)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.plusDays(2), KnownBy.NOW)).isEqualTo("0 30 0 0 0");
  }

  @Test
  @DisplayName("M1: a settled invoice is open again from its payment's reversal on")
  void reversed() {
    desk.daysLater(1);
    pay(day.plusDays(1), "100");
    LocalDate back = desk.daysLater(3);
    desk.accept(new PaymentReversed("D-P-" + name, account, back, "No funds"));
    desk.daysLater(1);

    assertThat(ages(day, KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.plusDays(1), KnownBy.THEN)).isEmpty();
    assertThat(ages(back.minusDays(1), KnownBy.THEN)).isEmpty();
    assertThat(ages(back, KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(back.minusDays(1), KnownBy.NOW)).isEqualTo("0 100 0 0 0");
  }

  @Test
  @DisplayName("M1: a due day that was changed later does not leak in; with hindsight it counts")
  void amended() {
    LocalDate changed = desk.daysLater(2);
    desk.accept(new InvoiceAmended(invoice, account, changed.minusDays(35), eur("80"), "Wrong"));
    desk.daysLater(1);

    assertThat(ages(changed.minusDays(1), KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(changed, KnownBy.THEN)).isEqualTo("0 0 80 0 0");
    assertThat(ages(changed.minusDays(1), KnownBy.NOW)).isEqualTo("0 0 80 0 0");
  }

  @Test
  @DisplayName(
      "M1: what was voided was open before, and with hindsight until the day it was voided on")
  void voided() {
    desk.daysLater(5);
    desk.accept(new InvoiceVoided(invoice, account, day.plusDays(3), "Wrong"));
    desk.daysLater(1);

    assertThat(ages(day.plusDays(4), KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.plusDays(5), KnownBy.THEN)).isEmpty();
    assertThat(ages(day.plusDays(2), KnownBy.NOW)).isEqualTo("0 100 0 0 0");
    assertThat(ages(day.plusDays(3), KnownBy.NOW)).isEmpty();
  }

  @Test
  @DisplayName("M1: disputed amounts stand in their bucket and apart, while they are disputed")
  void disputed() {
    LocalDate opened = desk.daysLater(1);
    desk.mark(account, Dispute.OPEN, invoice);
    LocalDate upheld = desk.daysLater(1);
    desk.mark(account, Dispute.UPHELD, invoice);
    LocalDate rejected = desk.daysLater(1);
    desk.mark(account, Dispute.NONE, invoice);
    desk.daysLater(1);

    assertThat(ages(opened, KnownBy.THEN)).isEqualTo("0 100 0 0 0");
    for (KnownBy known : KnownBy.values()) {
      assertThat(disputed(day, known)).isEqualTo("0 0 0 0 0");
      assertThat(disputed(opened, known)).isEqualTo("0 100 0 0 0");
      assertThat(disputed(upheld, known)).isEqualTo("0 100 0 0 0");
      assertThat(disputed(rejected, known)).isEqualTo("0 0 0 0 0");
    }
  }

  @Test
  @DisplayName("M1: with hindsight a bounced payment never came, and what was disputed still is so")
  void disputed_and_paid_for_a_while() {
    desk.mark(account, Dispute.OPEN, invoice);
    LocalDate paid = desk.daysLater(2);
    pay(paid, "100");
    LocalDate back = desk.daysLater(3);
    desk.accept(new PaymentReversed("D-P-" + name, account, back, "No funds"));
    desk.daysLater(1);

    for (LocalDate asOf : List.of(day, paid, back.minusDays(1), back)) {
      assertThat(ages(asOf, KnownBy.NOW)).as("%s", asOf).isEqualTo("0 100 0 0 0");
      assertThat(disputed(asOf, KnownBy.NOW)).as("%s", asOf).isEqualTo("0 100 0 0 0");
    }
    assertThat(ages(paid, KnownBy.THEN)).isEmpty();
  }

  @Test
  @DisplayName("D5: a past day shows who owned the account then; the owner of today sees it")
  void transferred() {
    desk.transfer(account, "old-" + name, "new-" + name);
    LocalDate moved = desk.today();
    desk.daysLater(1);

    assertThat(desk.read(name, moved.minusDays(1), AgeingGrouping.CSM, KnownBy.THEN))
        .containsOnlyKeys("old-" + name + " EUR");
    assertThat(desk.read(name, moved, AgeingGrouping.CSM, KnownBy.THEN))
        .containsOnlyKeys("new-" + name + " EUR");
    String path = AgeingDesk.path(moved.minusDays(1), AgeingGrouping.ACCOUNT, KnownBy.THEN);
    desk.api()
        .get("csm", "new-" + name, path)
        .expectBody()
        .jsonPath("$.items[0].key")
        .isEqualTo(account);
    desk.api().get("csm", "old-" + name, path).expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  @DisplayName("M1: a past day shows the segment that the account was in then")
  void another_segment() {
    LocalDate moved = desk.daysLater(2);
    desk.accept(AgeingDesk.account(account, "Europe/Berlin", "EUR", "DIGITAL", "x", name));
    desk.daysLater(1);

    assertThat(desk.read(name, moved.minusDays(1), AgeingGrouping.SEGMENT, KnownBy.THEN))
        .containsOnlyKeys("CORE EUR");
    assertThat(desk.read(name, moved, AgeingGrouping.SEGMENT, KnownBy.THEN))
        .containsOnlyKeys("DIGITAL EUR");
    assertThat(desk.read(name, moved.minusDays(1), AgeingGrouping.SEGMENT, KnownBy.NOW))
        .containsOnlyKeys("CORE EUR");
  }

  private void pay(LocalDate on, String amount) {
    desk.accept(Facts.payment(account, "D-P-" + name, on.toString(), amount, line(invoice)));
  }

  private String ages(LocalDate asOf, KnownBy known) {
    return desk.read(name, asOf, AgeingGrouping.ACCOUNT, known).values().stream()
        .map(ages -> text(ages.open()))
        .findFirst()
        .orElse("");
  }

  private String disputed(LocalDate asOf, KnownBy known) {
    return text(desk.read(name, asOf, AgeingGrouping.SEGMENT, known).get("CORE EUR").disputed());
  }

  private static String text(List<BigDecimal> amounts) {
    return String.join(" ", amounts.stream().map(BigDecimal::toPlainString).toList());
  }
}
