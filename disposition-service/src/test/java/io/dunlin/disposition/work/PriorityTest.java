package io.dunlin.disposition.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.events.Money;
import java.time.LocalDate;
import java.util.List;
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
            LocalDate.parse("2026-02-17"), Money.of("1200", "USD"), List.of(), true, true, true);

    assertThat(priority.reasons(TODAY, new Due(TODAY.minusDays(1), null)))
        .containsExactly(
            "1 day late",
            "42 days past due",
            "1,200.00 USD collectible",
            "final invoice overdue",
            "promise broken",
            "all that is overdue is disputed");
  }

  @Test
  @DisplayName("C6: a current account gives no reason")
  void a_current_account_gives_no_reason() {
    assertThat(
            new Priority(null, Money.zero("USD"), List.of(), false, false, false)
                .reasons(TODAY, TODAYS))
        .isEmpty();
  }

  @Test
  @DisplayName("W11: what is collectible is told for each currency by itself")
  void each_currency_is_told() {
    List<Money> others = List.of(Money.of("70", "EUR"), Money.of("9", "GBP"));
    Priority priority = new Priority(null, Money.zero("USD"), others, false, false, false);

    assertThat(priority.reasons(TODAY, TODAYS))
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
        new Priority(null, Money.of(amount, currency), List.of(), false, false, false);

    assertThat(priority.reasons(TODAY, TODAYS)).containsExactly(reason);
  }
}
