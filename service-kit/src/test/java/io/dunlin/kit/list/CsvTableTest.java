package io.dunlin.kit.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;

class CsvTableTest {

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
    CsvTable<String> table =
        new CsvTable<String>().column("account", text -> text).column("balance", text -> text);

    assertThat(table.text(List.of())).isEqualTo("account,balance\r\n");
  }

  @Test
  void a_long_list_leaves_in_pieces() {
    CsvTable<Integer> table = new CsvTable<Integer>().column("number", number -> number);
    Flux<String> pieces =
        Objects.requireNonNull(table.answer("list", Flux.range(1, 150)).getBody());

    List<String> read = Objects.requireNonNull(pieces.collectList().block());

    assertThat(read).hasSize(2);
    assertThat(String.join("", read)).startsWith("number\r\n1\r\n2\r\n").endsWith("150\r\n");
  }

  private static String written(@Nullable Object... cells) {
    CsvTable<@Nullable Object[]> table = new CsvTable<>();
    for (int i = 0; i < cells.length; i++) {
      int cell = i;
      table.column("header", row -> row[cell]);
    }
    String text = table.text(List.<@Nullable Object[]>of(cells));
    return text.substring(text.indexOf("\r\n") + 2);
  }
}
