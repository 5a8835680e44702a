package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CashApplicationTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final Desk desk = new Desk();

  @BeforeEach
  void two_invoices_of_100() {
    desk.on(
        "2026-03-01",
        account("A"),
        invoice("A", "I1", "2026-02-01", "2026-03-20", "100.00"),
        invoice("A", "I2", "2026-02-01", "2026-03-10", "100.00"));
  }

  @Test
  @DisplayName("E12: money goes to the invoices that the remittance names first")
  void remittance_first() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "130.00", line("I1")));

    assertThat(balanceOf("I1")).isEqualTo("0.00");
    assertThat(balanceOf("I2")).isEqualTo("70.00");
  }

  @Test
  @DisplayName("E12: a line with an amount gives just that; the rest goes to the oldest due")
  void a_line_with_an_amount() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "50.00", line("I1", "20.00")));

    assertThat(balanceOf("I1")).isEqualTo("80.00");
    assertThat(balanceOf("I2")).isEqualTo("70.00");
  }

  @Test
  @DisplayName("E12: without a remittance the oldest due comes first, also when it is not yet due")
  void oldest_due_first() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "120.00"));

    assertThat(balanceOf("I2")).isEqualTo("0.00");
    assertThat(balanceOf("I1")).isEqualTo("80.00");
  }

  @Test
  @DisplayName("E12: what is left stays as unapplied cash, and goes to the next invoice")
  void unapplied_cash() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "250.00"));
    assertThat(desk.unapplied("A")).isEqualByComparingTo("50");

    desk.on("2026-03-15", invoice("A", "I3", "2026-03-15", "2026-04-15", "60.00"));

    assertThat(desk.unapplied("A")).isZero();
    assertThat(balanceOf("I3")).isEqualTo("10.00");
  }

  @Test
  @DisplayName("E12: what a remittance gives to an unknown invoice is kept for it")
  void kept_for_an_unknown_invoice() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "130.00", line("I9", "90.00")));
    assertThat(desk.unapplied("A")).isEqualByComparingTo("90");
    assertThat(balanceOf("I2")).isEqualTo("60.00");

    desk.on("2026-03-15", invoice("A", "I9", "2026-03-15", "2026-04-15", "80.00"));

    assertThat(balanceOf("I9")).isEqualTo("0.00");
    assertThat(desk.invoice("A", "I9").settledOn()).isEqualTo("2026-03-02");
    assertThat(balanceOf("I2")).isEqualTo("50.00");
    assertThat(desk.unapplied("A")).isZero();
  }

  @Test
  @DisplayName("E12: a line without an amount keeps all that an unknown invoice may need")
  void kept_without_an_amount() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "130.00", line("I9"), line("I1")));
    assertThat(balanceOf("I1")).isEqualTo("0.00");
    assertThat(desk.unapplied("A")).isEqualByComparingTo("30");

    desk.on("2026-03-15", invoice("A", "I9", "2026-03-15", "2026-04-15", "20.00"));

    assertThat(balanceOf("I9")).isEqualTo("0.00");
    assertThat(balanceOf("I2")).isEqualTo("90.00");
  }

  @Test
  @DisplayName("E12: an invoice is settled on the day the clearing payment was received")
  void settled_on_the_day_of_receipt() {
    desk.on("2026-03-25", payment("A", "P", "2026-03-12", "100.00", line("I2")));

    assertThat(desk.told(InvoiceSettled.class))
        .extracting(InvoiceSettled::settledOn, InvoiceSettled::daysLate)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(LocalDate.parse("2026-03-12"), 2));
  }

  @Test
  @DisplayName("E12: settled in time is zero days late")
  void in_time() {
    desk.on("2026-03-05", payment("A", "P", "2026-03-05", "100.00", line("I2")));

    assertThat(desk.invoice("A", "I2").daysLate()).isZero();
  }

  @Test
  @DisplayName("E12: a credit counts like a payment, first for the invoice it names")
  void credits() {
    desk.on("2026-03-05", new CreditIssued("C", "A", DAY, eur("110.00"), "I1"));

    assertThat(balanceOf("I1")).isEqualTo("0.00");
    assertThat(balanceOf("I2")).isEqualTo("90.00");
    assertThat(desk.invoice("A", "I1").settledOn()).isEqualTo(DAY);
  }

  @Test
  @DisplayName("E12: what a voided invoice was given goes to the oldest due")
  void voids_free_what_was_paid() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "100.00", line("I1")));

    desk.on("2026-03-05", new InvoiceVoided("I1", "A", DAY, "Wrong customer"));

    assertThat(desk.invoice("A", "I1").voided()).isTrue();
    assertThat(balanceOf("I2")).isEqualTo("0.00");
    assertThat(desk.unapplied("A")).isZero();
  }

  @Test
  @DisplayName("E12: an amendment below what was paid frees the rest")
  void amended_below_what_was_paid() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "100.00", line("I1")));

    desk.on("2026-03-05", new InvoiceAmended("I1", "A", null, eur("70.00"), "Too many seats"));

    assertThat(balanceOf("I1")).isEqualTo("0.00");
    assertThat(balanceOf("I2")).isEqualTo("70.00");
  }

  @Test
  @DisplayName("E12: an amendment above what was paid opens the invoice again")
  void amended_above_what_was_paid() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "100.00", line("I1")));

    desk.on("2026-03-05", new InvoiceAmended("I1", "A", null, eur("120.00"), "More seats"));

    assertThat(balanceOf("I1")).isEqualTo("20.00");
    assertThat(desk.told(InvoiceReopened.class)).hasSize(1);
  }

  @Test
  @DisplayName("E12: a reversed payment takes back all it gave, applied, kept and unapplied")
  void reversal() {
    desk.on(
        "2026-03-02", payment("A", "P", "2026-03-02", "260.00", line("I1"), line("I9", "20.00")));

    desk.on("2026-03-05", reversal("P"));

    assertThat(balanceOf("I1")).isEqualTo("100.00");
    assertThat(balanceOf("I2")).isEqualTo("100.00");
    assertThat(desk.unapplied("A")).isZero();
    assertThat(desk.told(PaymentReversed.class).getFirst().unapplied()).hasSize(2);
  }

  @Test
  @DisplayName("E12: only unapplied cash can be paid back")
  void refunds() {
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "250.00"));

    assertThat(refund("R1", "60.00")).contains(Reason.NOT_POSSIBLE);
    assertThat(refund("R2", "50.00")).isEmpty();
    assertThat(desk.unapplied("A")).isZero();
  }

  @Test
  @DisplayName("E12: a write-off settles on the day it was booked")
  void write_off() {
    desk.on("2026-03-05", new WriteOffBooked("W", "A", "I1", DAY, eur("100.00"), "Gone", null));

    assertThat(desk.invoice("A", "I1").settledOn()).isEqualTo(DAY);
    assertThat(desk.unapplied("A")).isZero();
  }

  @Test
  @DisplayName("E12: a write-off that is not needed any more goes nowhere else")
  void write_off_evaporates() {
    desk.on("2026-03-05", new WriteOffBooked("W", "A", "I1", DAY, eur("100.00"), "Gone", null));

    desk.on("2026-03-06", new InvoiceVoided("I1", "A", DAY, "Never owed"));

    assertThat(balanceOf("I2")).isEqualTo("100.00");
    assertThat(desk.unapplied("A")).isZero();
  }

  @Test
  void a_number_that_is_taken_is_refused() {
    assertThat(
            reasons(
                desk.on(
                    "2026-03-05",
                    account("B"),
                    invoice("B", "I1", "2026-02-01", "2026-03-20", "1.00"),
                    invoice("A", "I1", "2026-02-01", "2026-03-20", "100.00"),
                    payment("A", "P", "2026-03-02", "1.00"),
                    payment("A", "P", "2026-03-02", "1.00"))))
        .containsExactly(
            null, Reason.ALREADY_KNOWN, Reason.ALREADY_KNOWN, null, Reason.ALREADY_KNOWN);
  }

  @Test
  void what_is_not_known_is_refused() {
    assertThat(
            reasons(
                desk.on(
                    "2026-03-05",
                    invoice("Z", "I7", "2026-02-01", "2026-03-20", "1.00"),
                    new InvoiceVoided("I7", "A", DAY, "?"),
                    reversal("P7"))))
        .containsExactly(Reason.UNKNOWN_ACCOUNT, Reason.UNKNOWN_INVOICE, Reason.UNKNOWN_PAYMENT);
  }

  private static io.dunlin.events.FinanceEvent reversal(String payment) {
    return new io.dunlin.events.FinanceEvent.PaymentReversed(payment, "A", DAY, "Returned");
  }

  private Optional<Reason> refund(String id, String amount) {
    return desk.on("2026-03-05", new RefundIssued(id, "A", "P", DAY, eur(amount)))
        .getFirst()
        .map(Rejection::reason);
  }

  private String balanceOf(String invoice) {
    Invoice found = desk.invoice("A", invoice);
    return eur(found.balance().toPlainString()).amount().toPlainString();
  }

  private static List<Reason> reasons(List<Optional<Rejection>> verdicts) {
    return verdicts.stream().map(v -> v.map(Rejection::reason).orElse(null)).toList();
  }
}
