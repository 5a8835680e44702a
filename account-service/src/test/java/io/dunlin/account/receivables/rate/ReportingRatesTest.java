package io.dunlin.account.receivables.rate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingRatesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-31");
  private static final ExchangeRate EUR = rate("EUR", "1.0825");
  private static final ExchangeRate JPY = rate("JPY", "0.006713");

  private final ReportingRates rates =
      new ReportingRates("USD", DAY, Map.of("EUR", EUR, "JPY", JPY));

  @ParameterizedTest
  @CsvSource({
    "'10.00 USD',                       10.00",
    "'10.00 EUR',                       10.83",
    "'0.01 EUR',                        0.01",
    "'0.50 USD;0.0049 USD',             0.50",
    "'0.50 USD;0.0050 USD',             0.51",
    "'0.0040 USD;0.0040 USD',           0.01",
    "'1 JPY',                           0.01",
    "'100.00 USD;100.00 EUR;1000 JPY',  214.96",
    "'-10.00 EUR;1.00 USD',             -9.83"
  })
  @DisplayName("W11: a total is rounded half up once, to the minor unit of the reporting currency")
  void totals(String amounts, String total) {
    assertThat(rates.sum(money(amounts))).isEqualTo(Money.of(total, "USD"));
  }

  @Test
  @DisplayName("M1: a total names each rate that it takes, with its day")
  void the_rates_that_were_used() {
    ReportingTotal total = rates.total(money("5.00 USD;1.00 EUR;2.00 EUR;0.00 JPY"));

    assertThat(total.rates()).containsExactly(EUR);
    assertThat(total.withoutRate()).isEmpty();
  }

  @Test
  @DisplayName("M1: what has a rate is totalled, and what has none is named")
  void without_a_rate() {
    ReportingTotal total = rates.total(money("5.00 USD;1.00 EUR;3.00 GBP;1.00 CHF"));

    assertThat(total.amount()).isEqualTo(Money.of("6.08", "USD"));
    assertThat(total.withoutRate()).containsExactly("CHF", "GBP");
    assertThat(total.rates()).containsExactly(EUR);
  }

  @Test
  @DisplayName("M1: nothing of a currency needs no rate")
  void nothing_of_a_currency() {
    assertThat(rates.sum(money("5.00 USD;0.00 GBP"))).isEqualTo(Money.of("5.00", "USD"));
    assertThat(rates.sum(List.of())).isEqualTo(Money.of("0.00", "USD"));
  }

  private static List<Money> money(String amounts) {
    return Arrays.stream(amounts.split(";"))
        .map(amount -> Money.of(amount.split(" ")[0], amount.split(" ")[1]))
        .toList();
  }

  private static ExchangeRate rate(String currency, String rate) {
    return new ExchangeRate(currency, DAY, new BigDecimal(rate));
  }
}
