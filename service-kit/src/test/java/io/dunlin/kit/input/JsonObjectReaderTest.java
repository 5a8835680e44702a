package io.dunlin.kit.input;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectReaderTest {

  private final ValidationErrors errors = new ValidationErrors(100);

  @Test
  void everything_that_is_wrong_is_told_at_its_pointer() {
    var json = Map.of("count", -1, "rows", List.of(Map.of("day", "2026-02-30"), 7), "x/y", true);

    JsonObjectReader.read(
        json,
        "/data",
        errors,
        data -> {
          data.text("name");
          data.optionalCount("count");
          return data.objects("rows", 10, row -> row.day("day"));
        });

    assertThat(errors.all())
        .containsExactly(
            new FieldError("/data/name", "is missing"),
            new FieldError("/data/count", "must be a whole number, 0 or more"),
            new FieldError("/data/rows/0/day", "must be " + DayRule.DAY),
            new FieldError("/data/rows/1", "must be an object"),
            new FieldError("/data/x~1y", "is not known here"));
  }

  @Test
  void no_more_errors_are_kept_than_are_told() {
    ValidationErrors two = new ValidationErrors(2);

    JsonObjectReader.read(Map.of("a", 1, "b", 2, "c", 3), "", two, _ -> "");

    assertThat(two.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-1.50, -1.5",
    "0.000000000001, 0.000000000001",
    "123456789012, 123456789012"
  })
  void a_plain_decimal_is_read(String text, String number) {
    assertThat(PlainDecimal.of(text))
        .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".5", "5.", "1e3", "1,5", "1.2.3", "+1", "٣", "1234567890123"})
  void what_is_no_plain_decimal_is_not_read(String text) {
    assertThat(PlainDecimal.of(text)).isEmpty();
  }
}
