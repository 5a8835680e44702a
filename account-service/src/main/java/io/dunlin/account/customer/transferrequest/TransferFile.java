package io.dunlin.account.customer.transferrequest;

import module java.base;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file of transfers: CSV with a header, the columns in any order (D1). */
@Component
class TransferFile {

  static final String MEDIA_TYPE = "text/csv";
  static final int MOST = 10_000;

  private static final List<String> COLUMNS =
      List.of("account", "from", "to", "reason", "effectiveOn");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  List<RequestedTransfer> read(String csv) {
    List<CsvRecord> records = records(csv);
    if (records.isEmpty() || !fits(records.getFirst().getFields())) {
      throw unreadable("The first line must name the columns " + String.join(",", COLUMNS));
    }
    if (records.size() > MOST + 1) {
      throw unreadable("At most %d rows; send what is more in further files".formatted(MOST));
    }
    records.forEach(TransferFile::check);
    Map<String, Integer> places = places(records.getFirst().getFields());
    return records.stream().skip(1).map(row -> requested(row, places)).toList();
  }

  private static List<CsvRecord> records(String csv) {
    String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      return reader.stream().toList();
    } catch (java.io.IOException | CsvParseException e) {
      throw unreadable("It is no CSV: " + e.getMessage());
    }
  }

  /** No field has several lines: a quote that is not closed would hide the rows after it. */
  private static void check(CsvRecord row) {
    if (row.getFields().stream().anyMatch(field -> field.contains("\n") || field.contains("\r"))) {
      throw unreadable(
          "In line %d a quote is opened and not closed".formatted(row.getStartingLineNumber()));
    }
  }

  private static boolean fits(List<String> header) {
    List<String> names = header.stream().map(String::strip).toList();
    return names.size() == COLUMNS.size() && new HashSet<>(names).containsAll(COLUMNS);
  }

  private static Map<String, Integer> places(List<String> header) {
    return IntStream.range(0, header.size())
        .boxed()
        .collect(Collectors.toMap(place -> header.get(place).strip(), Function.identity()));
  }

  private static RequestedTransfer requested(CsvRecord row, Map<String, Integer> places) {
    return new RequestedTransfer(
        Math.toIntExact(row.getStartingLineNumber()),
        cell(row, places.get("account")),
        cell(row, places.get("from")),
        cell(row, places.get("to")),
        cell(row, places.get("reason")),
        cell(row, places.get("effectiveOn")),
        row.getFieldCount() - COLUMNS.size());
  }

  private static @Nullable String cell(CsvRecord row, @Nullable Integer place) {
    return place == null || place >= row.getFieldCount() ? null : row.getField(place).strip();
  }

  private static Problem unreadable(String detail) {
    return Problem.badRequest(
        ProblemCatalogue.UNREADABLE.typeName(), "The file cannot be read", detail);
  }
}
