package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.AccountState;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Parts of payments that are charged back, credits that are paid out, invoices of nothing. */
class CorrectionsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-20");

  private final Desk desk = new Desk();

  @BeforeEach
  void two_invoices() {
    desk.on(
        "2026-03-20",
        account("A"),
        invoice("A", "I1", "2026-02-01", "2026-04-10", "100.00"),
        invoice("A", "I2", "2026-02-01", "2026-05-10", "100.00"));
  }

  @Test
  @DisplayName(
      "E12: of a part that is charged back, the unapplied goes first, then the youngest due")
  void charge_back() {
    post(payment("A", "P", "2026-03-05", "230.00"));

    assertThat(post(reversal("80.00"))).isEmpty();

    assertThat(balance("I1")).isEqualTo("0.00");
    assertThat(balance("I2")).isEqualTo("50.00");
    assertThat(desk.unapplied("A")).isZero();
    LedgerEvent.PaymentReversed told = desk.told(LedgerEvent.PaymentReversed.class).getFirst();
    assertThat(told.amount()).isEqualTo(eur("80.00"));
    assertThat(told.unapplied()).containsExactly(new AppliedPart("I2", eur("50.00")));
    assertThat(told.remaining()).isEqualTo(eur("150.00"));
    assertThat(told.whole()).isFalse();
    assertThat(desk.payment("A", "P").reversedOn()).isNull();
    assertThat(desk.told(InvoiceReopened.class)).hasSize(1);
  }

  @Test
  @DisplayName("E12: parts are charged back until nothing is left, and never more")
  void parts_after_parts() {
    post(payment("A", "P", "2026-03-05", "100.00", line("I1")));

    assertThat(post(reversal("40.00"))).isEmpty();
    assertThat(post(reversal("60.01"))).contains(Reason.NOT_POSSIBLE);
    assertThat(post(reversal("20.00"))).isEmpty();
    assertThat(balance("I1")).isEqualTo("60.00");
    assertThat(post(new PaymentReversed("P", "A", DAY, "the rest"))).isEmpty();

    assertThat(balance("I1")).isEqualTo("100.00");
    assertThat(desk.payment("A", "P").reversedOn()).isEqualTo(DAY);
    assertThat(desk.told(LedgerEvent.PaymentReversed.class).getLast().amount())
        .isEqualTo(eur("40.00"));
    assertThat(post(reversal("0.01"))).contains(Reason.NOT_POSSIBLE);
  }

  @Test
  @DisplayName("E12: what was refunded cannot be charged back, and the other way round")
  void refunded_and_reversed() {
    post(payment("A", "P", "2026-03-05", "250.00"));

    assertThat(post(new RefundIssued("R", "A", "P", DAY, eur("30.00")))).isEmpty();
    assertThat(post(reversal("220.01"))).contains(Reason.NOT_POSSIBLE);
    assertThat(post(reversal("20.00"))).isEmpty();
    assertThat(post(new RefundIssued("R2", "A", "P", DAY, eur("0.01"))))
        .contains(Reason.NOT_POSSIBLE);
  }

  @Test
  @DisplayName("W11: a part is charged back in the payment's currency")
  void other_currency() {
    post(payment("A", "P", "2026-03-05", "250.00"));

    assertThat(post(new PaymentReversed("P", "A", DAY, "r", io.dunlin.account.Facts.usd("1.00"))))
        .contains(Reason.CURRENCY_MISMATCH);
  }

  @Test
  @DisplayName("E12: a credit note is paid out, and pays no invoice afterwards")
  void refund_of_a_credit() {
    post(new CreditIssued("C", "A", DAY, eur("250.00"), null));

    assertThat(post(refund("R1", "C", "50.01"))).contains(Reason.NOT_POSSIBLE);
    assertThat(post(refund("R1", "C9", "50.00"))).contains(Reason.UNKNOWN_PAYMENT);
    assertThat(post(refund("R1", "C", "50.00"))).isEmpty();
    assertThat(post(refund("R1", "C", "0.01"))).contains(Reason.ALREADY_KNOWN);
    post(invoice("A", "I3", "2026-02-01", "2026-05-10", "100.00"));

    assertThat(balance("I3")).isEqualTo("100.00");
    assertThat(desk.unapplied("A", CreditItemKind.CREDIT, "EUR")).isZero();
    assertThat(desk.told(CreditRecorded.class)).hasSize(1);
  }

  @Test
  @DisplayName("W3: an invoice of 0.00 is settled on the day of its issue")
  void an_invoice_of_nothing() {
    assertThat(post(invoice("A", "I0", "2026-02-01", "2026-03-01", "0.00"))).isEmpty();

    assertThat(desk.invoice("A", "I0").settledOn()).isEqualTo("2026-02-01");
    assertThat(desk.told(InvoiceSettled.class)).hasSize(1);
    assertThat(desk.account("A").standing().state()).isEqualTo(AccountState.CURRENT);
  }

  @Test
  @DisplayName(
      "W3: an invoice that is amended to 0.00 is settled at once, and what paid it is free")
  void amended_to_nothing() {
    post(payment("A", "P", "2026-03-05", "30.00", line("I1")));

    assertThat(post(new InvoiceAmended("I1", "A", null, eur("0.00"), "full discount"))).isEmpty();

    assertThat(desk.invoice("A", "I1").settledOn()).isEqualTo(DAY);
    assertThat(balance("I2")).isEqualTo("70.00");
  }

  @Test
  @DisplayName("W3: an invoice of 0.00 that is amended afterwards asks for its amount")
  void amended_from_nothing() {
    post(invoice("A", "I0", "2026-02-01", "2026-04-01", "0.00"));

    post(new InvoiceAmended("I0", "A", null, eur("10.00"), "no discount"));
    assertThat(desk.invoice("A", "I0").settledOn()).isNull();
    post(payment("A", "P", "2026-01-15", "10.00", line("I0")));

    assertThat(desk.invoice("A", "I0").settledOn()).isEqualTo("2026-01-15");
    assertThat(desk.told(InvoiceReopened.class)).hasSize(1);
  }

  @Test
  @DisplayName("E12: two customers' cheques, credits and refunds may bear one number")
  void numbers_of_two_customers() {
    desk.on("2026-03-20", account("B"), invoice("B", "J", "2026-02-01", "2026-04-10", "100.00"));

    post(payment("A", "P", "2026-03-05", "250.00"));
    assertThat(post(payment("B", "P", "2026-03-05", "150.00"))).isEmpty();
    assertThat(post(new RefundIssued("R", "A", "P", DAY, eur("50.00")))).isEmpty();
    assertThat(post(new RefundIssued("R", "B", "P", DAY, eur("50.00")))).isEmpty();
    post(new PaymentReversed("P", "B", DAY, "bounced"));

    assertThat(desk.balance("A", "EUR")).isZero();
    assertThat(desk.balance("B", "EUR")).isEqualByComparingTo("100");
    assertThat(post(payment("B", "P", "2026-03-05", "1.00"))).contains(Reason.ALREADY_KNOWN);
  }

  private Optional<Reason> post(FinanceEvent event) {
    return desk.on("2026-03-20", event).getFirst().map(Rejection::reason);
  }

  private static FinanceEvent reversal(String part) {
    return new PaymentReversed("P", "A", DAY, "charged back", eur(part));
  }

  private static FinanceEvent refund(String refund, String credit, String amount) {
    return new RefundIssued(refund, "A", null, DAY, eur(amount), credit);
  }

  private String balance(String invoice) {
    Invoice found = desk.invoice("A", invoice);
    return found.money(found.balance()).amount().toPlainString();
  }
}
