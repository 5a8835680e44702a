package io.dunlin.reporting.metric.target;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRulesTest {

  private final TargetRules rules = new TargetRules(75, 35, 90, 31, Money.of("2000000", "USD"), 1);

  @DisplayName("E13: DSO is below 35 days, not at it")
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"34.9, true", "35.0, false", "none, none"})
  void dso(BigDecimal days, Boolean met) {
    assertThat(rules.dso("USD", days).met()).isEqualTo(met);
  }

  @DisplayName("E13: invoices over 31 days overdue are below 2,000,000 USD, and only in USD")
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"1999999.99, USD, true", "2000000, USD, false", "1, EUR, none"})
  void old(String amount, String currency, Boolean met) {
    assertThat(rules.old(Money.of(amount, currency)).met()).isEqualTo(met);
  }

  @Test
  void an_empty_company_has_no_rows() {
    assertThat(TargetRow.of(new Targets(List.of(), List.of(), List.of(), List.of()))).isEmpty();
  }
}
