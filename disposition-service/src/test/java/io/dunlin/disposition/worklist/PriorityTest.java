package io.dunlin.disposition.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.disposition.worklist.WorkReason.Code;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");
  private static final Due TODAYS = new Due(TODAY, null);

  @Test
  @DisplayName("C6: each reason that puts a line on the worklist is told")
  void each_reason_is_told() {
    Priority priority =
        new Priority(
            LocalDate.parse("2026-02-17"), Money.of("1200", "USD"), List.of(), true, true, true, 3);

    assertThat(priority.reasons(TODAY, new Due(TODAY.minusDays(1), null)))
        .containsExactly(
            new WorkReason(Code.FINAL_INVOICE_OVERDUE, "final invoice overdue"),
            new WorkReason(Code.AGED_RECURRING_INVOICES, "recurring invoices of 3 months overdue"),
            new WorkReason(Code.LATE, "1 day late"),
            new WorkReason(Code.OVER_31_DAYS_PAST_DUE, "oldest invoice 42 days past due"),
            new WorkReason(Code.COLLECTIBLE, "1,200.00 USD collectible"),
            new WorkReason(Code.PROMISE_BROKEN, "promise broken"),
            new WorkReason(Code.DISPUTED, "all that is overdue is disputed"));
  }

  @Test
  @DisplayName("C6: a current account gives no reason")
  void a_current_account_gives_no_reason() {
    assertThat(
            new Priority(null, Money.zero("USD"), List.of(), false, false, false, 0)
                .reasons(TODAY, TODAYS))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true,  2, 99, FINAL_INVOICE_OVERDUE",
    "false, 2, 1,  AGED_RECURRING_INVOICES",
    "false, 1, 32, OVER_31_DAYS_PAST_DUE",
    "false, 1, 31, OTHER",
    "false, 0, 0,  OTHER"
  })
  @DisplayName("E5: final invoices first, then two months of aged MRR, then what is over 31 days")
  void what_comes_first(
      boolean finalInvoice, int agedMonths, int daysPastDue, PriorityClass expected) {
    Priority priority =
        new Priority(
            TODAY.minusDays(daysPastDue),
            Money.of("1", "USD"),
            List.of(),
            false,
            false,
            finalInvoice,
            agedMonths);

    assertThat(priority.priorityClass(TODAY)).isEqualTo(expected);
  }

  @Test
  @DisplayName("W11: what is collectible is told for each currency by itself")
  void each_currency_is_told() {
    List<Money> others = List.of(Money.of("70", "EUR"), Money.of("9", "GBP"));
    Priority priority = new Priority(null, Money.zero("USD"), others, false, false, false, 0);

    assertThat(priority.reasons(TODAY, TODAYS))
        .extracting(WorkReason::text)
        .containsExactly("70.00 EUR collectible", "9.00 GBP collectible");
  }

  @ParameterizedTest
  @CsvSource({
    "1234567.891, USD, '1,234,567.89 USD collectible'",
    "1200,        JPY, '1,200 JPY collectible'",
    "0.5,         KWD, '0.500 KWD collectible'"
  })
  @DisplayName("W11: amounts are shown in the minor unit of their currency")
  void amounts_are_shown_in_their_minor_unit(String amount, String currency, String reason) {
    Priority priority =
        new Priority(null, Money.of(amount, currency), List.of(), false, false, false, 0);

    assertThat(priority.reasons(TODAY, TODAYS))
        .extracting(WorkReason::text)
        .containsExactly(reason);
  }
}
