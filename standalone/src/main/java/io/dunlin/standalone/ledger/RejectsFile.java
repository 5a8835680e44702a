package io.dunlin.standalone.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.dunlin.standalone.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The rows that were not taken, with their lines and reasons. */
final class RejectsFile {

  private RejectsFile() {}

  static void write(Path file, List<RejectedRow> rejected) {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("line", "reason");
      rejected.forEach(row -> csv.writeRecord(String.valueOf(row.line()), row.reason()));
    } catch (IOException e) {
      throw new Refusal("The file %s cannot be written.".formatted(file), e);
    }
  }
}
