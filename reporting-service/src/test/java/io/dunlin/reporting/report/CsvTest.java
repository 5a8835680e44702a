package io.dunlin.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.Money;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void cells_are_quoted_where_needed_and_never_run_as_formulas() {
    List<Object> row =
        Arrays.asList("a, \"b\"", "=1+1", "@cmd", null, Money.of("-5.5", "USD"), 7, "");

    String text = new Csv().write(List.of("one", "two"), List.of(row));

    assertThat(text).isEqualTo("one,two\r\n\"a, \"\"b\"\"\",'=1+1,'@cmd,,-5.50,7,\r\n");
  }
}
