package io.dunlin.reporting.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.LedgerEvent.AppliedPart;
import io.dunlin.events.LedgerEvent.CreditApplied;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.Money;
import io.dunlin.reporting.Facts;
import io.dunlin.reporting.receivable.Movement.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReceivablesBatchTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  private final Facts facts = new Facts("A", "USD");
  private final ReceivablesBatch batch = new ReceivablesBatch(List.of(), List.of());
  private long seq;

  @Test
  void what_is_open_is_the_sum_of_the_movements() {
    apply(
        facts.invoice("I", "2026-01-01", "2026-01-31", "100"),
        new InvoiceAmended("A", null, "I", DAY, money("120"), money("20"), DAY, "more seats"),
        facts.payment("P", "2026-02-01", "70"),
        facts.applied("P", "I", "70", "2026-02-01"),
        new CreditApplied("A", null, "C", "I", money("10"), DAY));

    assertThat(open()).isEqualByComparingTo("40");
    assertThat(batch.invoices().getFirst().dueOn()).isEqualTo(DAY);
    assertThat(batch.movements())
        .extracting(Movement::kind)
        .containsExactly(Kind.SALE, Kind.AMENDMENT, Kind.PAYMENT, Kind.CREDIT);
  }

  @DisplayName("E12: a reversal makes its invoices owe again what it gave them")
  @Test
  void reversal() {
    apply(
        facts.invoice("I", "2026-01-01", "2026-01-31", "100"),
        facts.invoice("J", "2026-01-01", "2026-01-31", "50"),
        facts.payment("P", "2026-02-01", "150"),
        facts.applied("P", "I", "100", "2026-02-01"),
        facts.applied("P", "J", "50", "2026-02-01"),
        new InvoiceSettled("A", null, "I", DAY, 1),
        new PaymentReversed(
            "A",
            null,
            "P",
            DAY,
            money("150"),
            List.of(new AppliedPart("I", money("100")), new AppliedPart("J", money("50"))),
            "bounced"),
        new InvoiceReopened("A", null, "I", DAY, money("100"), DAY, "bounced"));

    assertThat(open()).isEqualByComparingTo("150");
    assertThat(batch.payments().getFirst().reversedOn()).isEqualTo(DAY);
    assertThat(batch.invoices()).extracting(Invoice::settledOn).containsOnlyNulls();
    assertThat(batch.movements()).extracting(m -> m.seq() + "." + m.part()).doesNotHaveDuplicates();
  }

  @DisplayName("E12: a part that is charged back leaves the rest of the payment as it was")
  @Test
  void charge_back() {
    apply(
        facts.invoice("I", "2026-01-01", "2026-01-31", "100"),
        facts.payment("P", "2026-02-01", "100"),
        facts.applied("P", "I", "100", "2026-02-01"),
        new PaymentReversed(
            "A",
            null,
            "P",
            DAY,
            money("40"),
            List.of(new AppliedPart("I", money("40"))),
            "charge-back",
            money("60")));

    assertThat(open()).isEqualByComparingTo("40");
    assertThat(batch.payments().getFirst().reversedOn()).isNull();
    assertThat(batch.payments().getFirst().amount()).isEqualTo(money("60"));
    assertThat(batch.payments().getFirst().applied()).isEqualTo(money("60"));
  }

  @Test
  void a_void_takes_away_what_was_open_and_lifting_it_brings_it_back() {
    apply(
        facts.invoice("I", "2026-01-01", "2026-01-31", "100"),
        new InvoiceVoided("A", null, "I", DAY, money("100"), "wrong customer"));
    assertThat(open()).isEqualByComparingTo("0");

    apply(new InvoiceReopened("A", null, "I", DAY, money("100"), DAY, "void lifted"));

    assertThat(open()).isEqualByComparingTo("100");
  }

  private void apply(AccountEvent... events) {
    for (AccountEvent event : events) {
      batch.apply(++seq, event);
    }
  }

  private BigDecimal open() {
    return batch.movements().stream()
        .map(movement -> movement.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Money money(String amount) {
    return Money.of(amount, "USD");
  }
}
