package io.dunlin.dunning.template;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "EN, '1,234.50 EUR and 1,235 JPY',      1 day,  2 days,  2026-01-31",
    "DE, '1.234,50 EUR und 1.235 JPY',      1 Tag,  2 Tage,  31.01.2026",
    "FR, '1\u202f234,50 EUR et 1\u202f235 JPY', 1 jour, 2 jours, 31/01/2026",
    "ES, '1.234,50 EUR y 1.235 JPY',        1 día,  2 días,  31/01/2026"
  })
  @DisplayName("W11: each language writes amounts, ages and days in its own way")
  void each_language_has_its_own_way(
      Language language, String amounts, String oneDay, String twoDays, String day) {
    List<Money> sums = List.of(Money.of("1234.495", "EUR"), Money.of("1234.5", "JPY"));

    assertThat(language.amounts(sums)).isEqualTo(amounts);
    assertThat(language.age(1)).isEqualTo(oneDay);
    assertThat(language.age(2)).isEqualTo(twoDays);
    assertThat(language.day(LocalDate.parse("2026-01-31"))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"DE, 'DE,EN'", "FR, 'EN'", "'', 'EN'", "CH, 'FR,EN'"})
  void the_country_tells_the_language_and_english_is_always_there(String country, String tried) {
    TemplateSettings settings =
        new TemplateSettings(Language.EN, Map.of("DE", Language.DE, "CH", Language.FR));

    assertThat(settings.preferred(country))
        .extracting(Language::name)
        .containsExactly(tried.split(","));
  }
}
