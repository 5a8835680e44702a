package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.ledger.Movement;
import io.dunlin.events.AccountState;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Amounts with more decimals than can be paid, which were taken before that was checked. */
class RestsTest {

  private final Desk desk = new Desk();

  @Test
  @DisplayName("W11: what is left below a cent is nothing to pay: the invoice is settled")
  void a_rest_below_a_cent() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-01-01", "2026-02-01", "83.7918"));

    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "83.79", line("I")));

    assertThat(desk.invoice("A", "I").settledOn()).isEqualTo("2026-03-02");
    assertThat(desk.account("A").standing().state()).isEqualTo(AccountState.CURRENT);
    assertThat(desk.told(InvoiceSettled.class)).hasSize(1);
    assertThat(desk.movements())
        .filteredOn(movement -> movement.kind() == Movement.Kind.WRITTEN_OFF)
        .extracting(Movement::amount)
        .containsExactly(eur("0.0018"));
  }

  @Test
  @DisplayName("W11: a rest that can be paid is owed")
  void a_whole_cent() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-01-01", "2026-02-01", "83.80"));

    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "83.79", line("I")));

    assertThat(desk.invoice("A", "I").balance()).isEqualByComparingTo("0.01");
  }

  @Test
  @DisplayName("W11: of a currency without a minor unit, less than one is nothing")
  void less_than_a_yen() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-02-10", Money.of("1000.4", "JPY")));

    desk.on("2026-03-02", payment("A", "P", "2026-03-02", Money.of("1000", "JPY"), line("I")));

    assertThat(desk.invoice("A", "I").open()).isFalse();
  }

  @Test
  @DisplayName("W11: after a reversal the invoice asks for what was paid, and not for the rest")
  void reversed_afterwards() {
    desk.on("2026-03-01", account("A"), invoice("A", "I", "2026-01-01", "2026-02-01", "83.7918"));
    desk.on("2026-03-02", payment("A", "P", "2026-03-02", "83.79", line("I")));

    desk.on("2026-03-03", new PaymentReversed("P", "A", LocalDate.parse("2026-03-03"), "bounced"));

    assertThat(desk.invoice("A", "I").balance()).isEqualByComparingTo("83.79");
    desk.on("2026-03-04", payment("A", "Q", "2026-03-04", "83.785", line("I")));
    assertThat(desk.invoice("A", "I").open()).isFalse();
  }
}
