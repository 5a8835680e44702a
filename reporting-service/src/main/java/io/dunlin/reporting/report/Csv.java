package io.dunlin.reporting.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.events.Money;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a table as CSV (RFC 4180). Nothing in it is run as a formula by a spreadsheet. */
@Component
public class Csv {

  public static final String MEDIA_TYPE = "text/csv";

  private static final String FORMULA = "=+-@\t\r";

  public String write(List<String> header, List<? extends List<? extends @Nullable Object>> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(header);
    rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Money money -> money.amount().toPlainString();
      case String words when !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ->
          "'" + words;
      default -> Objects.requireNonNull(value).toString();
    };
  }
}
