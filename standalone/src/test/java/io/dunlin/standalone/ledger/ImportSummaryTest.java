package io.dunlin.standalone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.finance.Answer;
import io.dunlin.standalone.finance.Answer.Verdict;
import io.dunlin.standalone.finance.FinanceMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSummaryTest {

  @TempDir Path folder;

  private final ImportSummary summary = new ImportSummary();

  @Test
  void a_row_is_rejected_with_any_of_its_events_and_a_duplicate_only_with_all() {
    answer(2, Verdict.ACCEPTED);
    answer(2, Verdict.REJECTED);
    answer(3, Verdict.DUPLICATE);
    answer(3, Verdict.ACCEPTED);
    answer(4, Verdict.DUPLICATE);
    answer(4, Verdict.DUPLICATE);

    assertThat(summary)
        .hasToString(
            """
            Rows:   1 accepted, 1 duplicate, 1 rejected
            Events: 2 accepted, 3 duplicate, 1 rejected\
            """);
  }

  @Test
  void the_rejects_file_holds_the_rows_as_they_stood_with_line_and_reasons() throws Exception {
    Path source = folder.resolve("ledger.csv");
    Files.writeString(source, "Invoice;Due\nR-1;x\nR-2;1/2/2026\n\"R;3\";1/3/2026\n");
    answer(4, Verdict.REJECTED);
    answer(4, Verdict.REJECTED);
    summary.unreadable(List.of(new RejectedRow(2, "Due 'x' is not a date like M/d/yyyy")));
    Path file = folder.resolve("rejects.csv");

    RejectsFile.write(
        file,
        new LedgerFile(source, new LedgerFile.Shape(';', StandardCharsets.UTF_8, 0)),
        summary.rejected());

    assertThat(Files.readAllLines(file))
        .containsExactly(
            "Invoice;Due;line;reason",
            "R-1;x;2;Due 'x' is not a date like M/d/yyyy",
            "\"R;3\";1/3/2026;4;\"type id: currency-mismatch; type id: currency-mismatch\"");
  }

  private void answer(long row, Verdict verdict) {
    FinanceMessage message =
        new FinanceMessage(
            "source", "id", "type", "account", LocalDate.of(2025, 1, 1), row, Map.of());
    summary.add(new Answer(message, verdict, List.of("currency-mismatch")));
  }
}
