package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.AccountState;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the order of Finance's events matters; docs/ledger.md lists the outcomes. */
class InterleavingsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-20");

  private static final List<ManualApplication.Line> NONE = List.of();

  private final Desk desk = new Desk();
  private final FinanceEvent invoice = invoice("A", "I", "2026-02-01", "2026-03-10", "100.00");
  private final FinanceEvent later = invoice("A", "J", "2026-02-01", "2026-04-10", "100.00");

  @BeforeEach
  void an_account() {
    desk.on("2026-03-01", account("A"), later);
  }

  @Test
  @DisplayName("E12: a payment before its invoice waits for it, and settles it on its own day")
  void payment_before_invoice() {
    post(payment("A", "P", "2026-03-05", "100.00", line("I")));
    assertThat(desk.unapplied("A", "EUR")).isEqualByComparingTo("100");

    post(invoice);

    assertThat(desk.invoice("A", "I").settledOn()).isEqualTo("2026-03-05");
    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("100");
    assertThat(desk.told(InvoiceOverdue.class)).isEmpty();
  }

  @Test
  @DisplayName("E12: a payment without a remittance goes to what is there, and stays there")
  void unnamed_payment_before_invoice() {
    post(payment("A", "P", "2026-03-05", "100.00"), invoice);

    assertThat(desk.invoice("A", "J").open()).isFalse();
    assertThat(desk.invoice("A", "I").balance()).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("E12: a void after a part payment frees the part for the oldest due")
  void void_after_part_payment() {
    post(
        invoice,
        payment("A", "P", "2026-03-05", "40.00", line("I")),
        new InvoiceVoided("I", "A", DAY, "wrong"));

    assertThat(desk.invoice("A", "I").settlement().settled()).isZero();
    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("60");
    assertThat(desk.told(AccountCurrent.class)).hasSize(1);
  }

  @Test
  @DisplayName("E12: a payment that names a voided invoice goes to the oldest due at once")
  void payment_after_void() {
    post(
        invoice,
        new InvoiceVoided("I", "A", DAY, "wrong"),
        payment("A", "P", "2026-03-05", "40.00", line("I")));

    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("60");
  }

  @Test
  @DisplayName("W6: a reversal after settlement opens the invoice and the same episode again")
  void reversal_after_settlement() {
    post(invoice);
    String episode = desk.account("A").journal().episode().id();
    post(payment("A", "P", "2026-03-20", "100.00", line("I")));

    post(new PaymentReversed("P", "A", DAY, "bounced"));

    assertThat(desk.told(InvoiceReopened.class)).hasSize(1);
    assertThat(desk.account("A").journal().episode().id()).isEqualTo(episode);
    assertThat(desk.account("A").journal().episode().generation()).isEqualTo(2);
  }

  @Test
  @DisplayName("E12: a reversal before its payment is refused, and may be sent again after it")
  void reversal_before_payment() {
    var reversal = new PaymentReversed("P", "A", DAY, "bounced");

    assertThat(desk.on("2026-03-20", reversal).getFirst().orElseThrow().reason())
        .isEqualTo(Reason.UNKNOWN_PAYMENT);
    post(payment("A", "P", "2026-03-20", "100.00"), reversal);

    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("100");
  }

  @Test
  @DisplayName("E12: what was refunded before a reversal is owed again, because nothing backs it")
  void reversal_after_refund() {
    post(
        payment("A", "P", "2026-03-20", "130.00"),
        new RefundIssued("R", "A", "P", DAY, eur("30.00")),
        new PaymentReversed("P", "A", DAY, "bounced"));

    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("100");
    assertThat(desk.unapplied("A", "EUR")).isZero();
    assertThat(desk.payment("A", "P").refunded()).isEqualByComparingTo("30");
  }

  @Test
  @DisplayName("W3: a due day amended into the past makes the invoice overdue at once")
  void due_day_into_the_past() {
    post(new InvoiceAmended("J", "A", LocalDate.parse("2026-03-01"), null, "agreed"));

    assertThat(desk.told(InvoiceOverdue.class)).hasSize(1);
    assertThat(desk.told(InvoiceOverdue.class).getFirst().daysPastDue()).isEqualTo(19);
    assertThat(desk.account("A").standing().state()).isEqualTo(AccountState.OVERDUE);
  }

  @Test
  @DisplayName("W6: a due day amended into the future ends the episode, and may open a new one")
  void due_day_into_the_future() {
    post(invoice);
    String episode = desk.account("A").journal().episode().id();

    post(new InvoiceAmended("I", "A", LocalDate.parse("2026-03-25"), null, "agreed"));
    assertThat(desk.told(AccountCurrent.class)).hasSize(1);
    desk.pass(Desk.midnight("2026-03-26", "Europe/Berlin"));

    assertThat(desk.account("A").journal().inEpisode()).isTrue();
    assertThat(desk.account("A").journal().episode().id()).isNotEqualTo(episode);
  }

  @Test
  @DisplayName("E12: an amendment below what is paid frees what is too much, for the oldest due")
  void amendment_below_what_is_paid() {
    post(
        invoice,
        payment("A", "P", "2026-03-05", "100.00", line("I")),
        new InvoiceAmended("I", "A", null, eur("70.00"), "fewer seats"));

    assertThat(desk.invoice("A", "I").settledOn()).isEqualTo("2026-03-05");
    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("70");
  }

  @Test
  @DisplayName("E12: money that an invoice took meanwhile is not there to be paid back")
  void refund_after_invoice() {
    post(payment("A", "P", "2026-03-05", "130.00"), invoice);

    assertThat(
            desk.on("2026-03-20", new RefundIssued("R", "A", "P", DAY, eur("30.00")))
                .getFirst()
                .orElseThrow()
                .reason())
        .isEqualTo(Reason.NOT_POSSIBLE);
    assertThat(desk.invoice("A", "I").balance()).isEqualByComparingTo("70");
  }

  @Test
  @DisplayName("E12: a payment for what was written off goes to the oldest due")
  void payment_after_write_off() {
    post(
        invoice,
        new WriteOffBooked("W", "A", "I", DAY, eur("100.00"), "gone", null),
        payment("A", "P", "2026-03-20", "40.00", line("I")));

    assertThat(desk.invoice("A", "I").open()).isFalse();
    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("60");
  }

  @Test
  @DisplayName("E12: what is kept for an invoice that another account is given is kept on")
  void kept_for_another_accounts_invoice() {
    post(payment("A", "P", "2026-03-05", "40.00", line("X")), account("B"));

    post(invoice("B", "X", "2026-02-01", "2026-03-10", "100.00"));

    assertThat(desk.unapplied("A", "EUR")).isEqualByComparingTo("40");
    assertThat(desk.invoice("B", "X").balance()).isEqualByComparingTo("100");
    assertThat(desk.byHand("2026-03-20", "A", new ManualApplication("P", List.of("X"), NONE, NONE)))
        .isEmpty();
    assertThat(desk.invoice("A", "J").balance()).isEqualByComparingTo("60");
  }

  private void post(FinanceEvent... events) {
    assertThat(desk.on("2026-03-20", events)).allMatch(verdict -> verdict.isEmpty());
  }
}
