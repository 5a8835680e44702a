package io.dunlin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void fields_hold_separators_quotes_and_line_breaks_within_quotes() throws IOException {
    List<CsvRow> rows =
        rows("A,B\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\r\n\"two\nlines\",z\r\nlast,5\" disk");

    assertThat(rows)
        .extracting(CsvRow::line, CsvRow::fields)
        .containsExactly(
            tuple(2L, Map.of("A", "x, y", "B", "say \"hi\"")),
            tuple(4L, Map.of("A", "two\nlines", "B", "z")),
            tuple(6L, Map.of("A", "last", "B", "5\" disk")));
    assertThat(rows).allSatisfy(row -> assertThat(row.fault()).isNull());
  }

  @Test
  void a_row_that_is_quoted_badly_costs_itself_only() throws IOException {
    List<CsvRow> rows =
        rows("A,B\n1,\"Baker \"The Best\" Ltd\"\n2,\"never closed\n3,good\n4,\"good\"\n");

    assertThat(rows)
        .extracting(CsvRow::line, CsvRow::fault)
        .containsExactly(
            tuple(2L, "column B: a quote within quotes must be written twice"),
            tuple(3L, "the quote that begins column B is never closed"),
            tuple(4L, null),
            tuple(5L, null));
  }

  @Test
  void a_row_with_more_fields_than_the_header_is_told_of_quotes() throws IOException {
    List<CsvRow> rows = rows("A,B\n1,Baker, Sons\n2,x,,\n");

    assertThat(rows.get(0).fault()).contains("3 fields and the header 2", "',' within a field");
    assertThat(rows.get(1).fault()).isNull();
  }

  @Test
  void bytes_that_are_not_of_the_character_set_are_refused_with_their_line() throws IOException {
    Path file = folder.resolve("ledger.csv");
    Files.write(file, "A\nok\nM\u00fcller\n".getBytes(WINDOWS));

    assertThatThrownBy(() -> new LedgerFile(file, shape(StandardCharsets.UTF_8, 0)))
        .isInstanceOf(CommandError.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("charset: windows-1252");
    assertThat(rows(new LedgerFile(file, shape(WINDOWS, 0))))
        .extracting(row -> row.fields().get("A"))
        .containsExactly("ok", "M\u00fcller");
  }

  @Test
  void lines_above_the_header_are_skipped_and_counted() throws IOException {
    Path file = Files.writeString(folder.resolve("ledger.csv"), "\ufeffReport of\nMay\nA;B\n1;2\n");

    LedgerFile csv = new LedgerFile(file, new LedgerFile.Shape(';', StandardCharsets.UTF_8, 2));

    assertThat(csv.header()).containsExactly("A", "B");
    assertThat(csv.preamble()).isEqualTo("Report of\nMay\n");
    assertThat(rows(csv)).extracting(CsvRow::line).containsExactly(4L);
  }

  @Test
  void a_column_that_is_missing_or_there_twice_is_named_with_what_may_be_meant() {
    List<String> header = List.of("Amount", "Due ", "Amount", "Note", "Note");
    Path file = folder.resolve("ledger.csv");

    assertThatThrownBy(() -> Columns.check(header, Set.of("Due"), file))
        .hasMessageContaining("has no column Due,")
        .hasMessageContaining("'Due ' differs from 'Due' only in blanks");
    assertThatThrownBy(() -> Columns.check(header, Set.of("Amount"), file))
        .hasMessageContaining("more than one column named Amount");
    Columns.check(header, Set.of("Due "), file); // twice, but not needed
  }

  private List<CsvRow> rows(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("ledger.csv"), content);
    return rows(new LedgerFile(file, shape(StandardCharsets.UTF_8, 0)));
  }

  private static List<CsvRow> rows(LedgerFile csv) {
    List<CsvRow> rows = new ArrayList<>();
    csv.rows(rows::add);
    return rows;
  }

  private static LedgerFile.Shape shape(Charset charset, int skipLines) {
    return new LedgerFile.Shape(',', charset, skipLines);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
