package io.dunlin.kit.list;

import module java.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/**
 * A table in CSV (RFC 4180): the names of its columns, and what stands in them. No cell is run as a
 * formula by a spreadsheet.
 *
 * @param <T> what a row is made of
 */
public final class CsvTable<T> {

  public static final String MEDIA_TYPE = "text/csv";

  private static final MediaType IN_UTF_8 = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final int ROWS_IN_A_PIECE = 100;
  private static final String FORMULA = "=+-@\t\r\n";

  private final List<String> names = new ArrayList<>();
  private final List<Function<? super T, ? extends @Nullable Object>> values = new ArrayList<>();

  /** Adds a column. */
  public CsvTable<T> column(String name, Function<? super T, ? extends @Nullable Object> value) {
    names.add(name);
    values.add(value);
    return this;
  }

  /** The table of a few rows. */
  public String text(List<? extends T> rows) {
    List<List<String>> lines = new ArrayList<>(List.of(names));
    rows.forEach(row -> lines.add(line(row)));
    return written(lines);
  }

  /** An answer that is written while its rows are read. */
  public ResponseEntity<Flux<String>> answer(String name, Flux<? extends T> rows) {
    Flux<List<String>> lines = rows.map(this::line);
    return ResponseEntity.ok()
        .contentType(IN_UTF_8)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
        .body(lines.startWith(names).buffer(ROWS_IN_A_PIECE).map(CsvTable::written));
  }

  private List<String> line(T row) {
    return values.stream().map(value -> cell(value.apply(row))).toList();
  }

  private static String written(List<List<String>> lines) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    lines.forEach(csv::writeRecord);
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Money money -> money.amount().toPlainString();
      case String words when !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ->
          "'" + words;
      default -> value.toString();
    };
  }
}
