package io.dunlin.kit.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

class ListCsvTest {

  private final ListCsv csv = new ListCsv();

  @Test
  void quotes_as_rfc_4180_says() {
    assertThat(written("plain", "a,b", "say \"so\"", "two\r\nlines", null, 7))
        .isEqualTo("plain,\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",,7\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          =1+1, '=1+1
          +49 30, '+49 30
          -cmd, '-cmd
          @SUM(A1), '@SUM(A1)
          a=b, a=b
          """,
      quoteCharacter = '~')
  void nothing_is_run_as_a_formula(String text, String harmless) {
    assertThat(written(text)).isEqualTo(harmless + "\r\n");
  }

  @Test
  void amounts_are_plain_decimals_below_zero_too() {
    assertThat(written(Money.of("-1234567.5", "USD"), Money.of("1E+3", "JPY")))
        .isEqualTo("-1234567.50,1000\r\n");
  }

  @Test
  void a_list_of_nothing_has_its_header() {
    String text = text(List.of("account", "balance"), Flux.empty());

    assertThat(text).isEqualTo("account,balance\r\n");
  }

  private String written(@Nullable Object... cells) {
    String text = text(List.of("header"), Flux.just(Arrays.asList(cells)));
    return text.substring("header\r\n".length());
  }

  private String text(List<String> header, Flux<List<@Nullable Object>> rows) {
    Flux<String> pieces = Objects.requireNonNull(csv.answer("list", header, rows).getBody());
    return String.join("", Objects.requireNonNull(pieces.collectList().block()));
  }
}
