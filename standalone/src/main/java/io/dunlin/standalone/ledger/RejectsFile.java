package io.dunlin.standalone.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import module java.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.standalone.problem.CommandError;

/**
 * The rows that were not taken, as they stood in the file, with their lines and reasons behind
 * them: mended, it can be imported with the same mapping.
 */
final class RejectsFile {

  private RejectsFile() {}

  static void write(Path file, LedgerFile source, List<RejectedRow> rejected) {
    Map<Long, String> reasons =
        rejected.stream()
            .collect(groupingBy(RejectedRow::line, mapping(RejectedRow::reason, joining("; "))));
    List<CsvRow> rows = new ArrayList<>();
    source.rows(
        row -> {
          if (reasons.containsKey(row.line())) {
            rows.add(row);
          }
        });
    List<String> header = new ArrayList<>(source.header());
    header.addAll(List.of("line", "reason"));
    try (Writer out = Files.newBufferedWriter(file, source.shape().charset())) {
      out.write(source.preamble());
      out.write(csv(header, source));
      for (CsvRow row : rows) {
        List<String> behind = List.of(String.valueOf(row.line()), reasons.get(row.line()));
        out.write(row.raw() + padding(row, source) + csv(behind, source));
      }
    } catch (IOException e) {
      throw new CommandError("The file %s cannot be written.".formatted(file), e);
    }
  }

  /** A row that is too short is filled up, so that line and reason stand below their names. */
  private static String padding(CsvRow row, LedgerFile source) {
    int missing = row.fields().isEmpty() ? 0 : source.header().size() - row.fields().size();
    return String.valueOf(source.shape().separator()).repeat(missing + 1);
  }

  private static String csv(List<String> fields, LedgerFile source) throws IOException {
    StringWriter line = new StringWriter();
    char separator = source.shape().separator();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(line)) {
      csv.writeRecord(fields);
    }
    return line.toString();
  }
}
