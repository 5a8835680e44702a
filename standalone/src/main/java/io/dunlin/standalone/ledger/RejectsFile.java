package io.dunlin.standalone.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.standalone.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    List<String> columns = source.header();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(source.separator()).build(file)) {
      csv.writeRecord(with(columns, "line", "reason"));
      source.rows(
          row -> {
            String reason = reasons.get(row.line());
            if (reason != null) {
              List<String> fields =
                  columns.stream().map(column -> row.fields().getOrDefault(column, "")).toList();
              csv.writeRecord(with(fields, String.valueOf(row.line()), reason));
            }
          });
    } catch (IOException e) {
      throw new Refusal("The file %s cannot be written.".formatted(file), e);
    }
  }

  private static List<String> with(List<String> fields, String line, String reason) {
    List<String> all = new ArrayList<>(fields);
    all.add(line);
    all.add(reason);
    return all;
  }
}
