package io.dunlin.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12,      USD, 12.00",
    "12.5,    USD, 12.50",
    "12.3456, USD, 12.3456",
    "12.3400, USD, 12.34",
    "1E+3,    USD, 1000.00",
    "0,       JPY, 0",
    "1200,    JPY, 1200",
    "1.5,     KWD, 1.500",
    "-0.10,   EUR, -0.10"
  })
  @DisplayName("W11: an amount shows at least its currency's minor unit and keeps what is finer")
  void shows_at_least_the_minor_unit(String given, String currency, String written) {
    assertThat(Money.of(given, currency).amount().toPlainString()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "1.005,  USD, 1.01",
    "1.0049, USD, 1.00",
    "-1.005, USD, -1.01",
    "0.5,    JPY, 1",
    "1.2345, KWD, 1.235"
  })
  @DisplayName("W11: amounts are rounded half up where they are shown")
  void is_rounded_half_up_where_it_is_shown(String given, String currency, String shown) {
    assertThat(Money.of(given, currency).shown()).isEqualTo(Money.of(shown, currency));
  }

  @Test
  void equal_amounts_are_equal_however_they_were_written() {
    assertThat(Money.of("10", "USD")).isEqualTo(Money.of("10.0000", "USD"));
    assertThat(Money.of("10", "USD")).isNotEqualTo(Money.of("10", "EUR"));
  }

  @Test
  void more_than_four_decimals_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.00001", "USD"));
  }

  @Test
  void currencies_are_never_mixed() {
    Money dollar = Money.of("1", "USD");
    Money euro = Money.of("1", "EUR");

    assertThatIllegalArgumentException().isThrownBy(() -> dollar.plus(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.minus(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(euro));
  }

  @Test
  void an_unknown_currency_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XQQ"));
  }

  @Test
  void travels_as_a_decimal_string() {
    String json = EventJson.MAPPER.writeValueAsString(new Money(new BigDecimal("1E+2"), "USD"));

    assertThat(json).isEqualTo("{\"amount\":\"100.00\",\"currency\":\"USD\"}");
  }
}
