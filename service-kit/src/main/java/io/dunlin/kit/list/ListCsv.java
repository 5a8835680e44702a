package io.dunlin.kit.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.events.Money;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Writes lists as CSV (RFC 4180), row by row. No cell is run as a formula by a spreadsheet. */
@Component
public class ListCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private static final MediaType IN_UTF_8 = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final int ROWS_IN_A_PIECE = 100;
  private static final String FORMULA = "=+-@\t\r\n";

  /** An answer that is written while it is read. */
  public ResponseEntity<Flux<String>> answer(
      String name, List<String> header, Flux<List<@Nullable Object>> rows) {
    return ResponseEntity.ok()
        .contentType(IN_UTF_8)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(name))
        .body(pieces(header, rows));
  }

  private static Flux<String> pieces(List<String> header, Flux<List<@Nullable Object>> rows) {
    return rows.map(row -> row.stream().map(ListCsv::cell).toList())
        .startWith(header)
        .buffer(ROWS_IN_A_PIECE)
        .map(ListCsv::text);
  }

  private static String text(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    rows.forEach(csv::writeRecord);
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
