package io.dunlin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountNotationTest {

  private static final AmountNotation POINT = new AmountNotation('.', ",", false, List.of());
  private static final AmountNotation COMMA = new AmountNotation(',', ".", false, List.of());
  private static final AmountNotation ACCOUNTING =
      new AmountNotation('.', ",' ", true, List.of("$", "\u20ac", "CHF"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"55.94; 55.94", "1,234.50; 1234.50", "12,345,678; 12345678", "-7; -7", "+7.0; 7.0"})
  @DisplayName("W11: an amount is read as it is written")
  void an_amount_is_read_as_it_is_written(String text, BigDecimal amount) {
    assertThat(POINT.read(text)).contains(amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1200,50",
        "1.200,50",
        "10,5",
        "1,2,3,4",
        "1,2345",
        ",123",
        "12,34,567",
        "1.",
        ".5",
        "1E3",
        "1 200",
        "(1.00)",
        "1.00-",
        "$1.00",
        "--1",
        "",
        "ten",
        "1.2.3"
      })
  @DisplayName("W11: what is grouped wrongly, or in another notation, is no amount")
  void another_notation_is_no_amount(String text) {
    assertThat(POINT.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1200,5; 1200.5", "1.200,50; 1200.50", "1.200; 1200"})
  @DisplayName("W11: a decimal comma turns the roles around")
  void a_decimal_comma_turns_the_roles_around(String text, BigDecimal amount) {
    assertThat(COMMA.read(text)).contains(amount);
    assertThat(COMMA.read("1200.50")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "(1.00); -1.00",
        "1.00-; -1.00",
        "$1,234.50; 1234.50",
        "-$5; -5",
        "$-5; -5",
        "($5.00); -5.00",
        "5.00 CHF; 5.00",
        "CHF 1'234'567.05; 1234567.05",
        "1\u2019234.00; 1234.00",
        "1 234; 1234",
        "1\u00a0234.00 \u20ac; 1234.00",
        "1\u202f234; 1234"
      })
  @DisplayName("W11: accounting forms, currency signs and other grouping are read when asked for")
  void other_forms_are_read_when_asked_for(String text, BigDecimal amount) {
    assertThat(ACCOUNTING.read(text)).contains(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234'567", "1 234,567", "(-1)", "(1.00", "1.00)", "-1-"})
  @DisplayName("W11: one amount is grouped in one way and has one sign")
  void one_amount_is_grouped_in_one_way(String text) {
    assertThat(ACCOUNTING.read(text)).isEmpty();
  }
}
