package io.dunlin.standalone.ledger;

import io.dunlin.standalone.Refusal;
import io.dunlin.standalone.finance.FinanceMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a ledger file says, as its mapping reads it.
 *
 * @param rows how many rows it has
 * @param messages in the order of the days on which they arrive
 * @param rejected rows that cannot be read; their neighbours can
 * @param remarks what the reader of the import should know, such as columns that are not used
 */
record Ledger(
    long rows, List<FinanceMessage> messages, List<RejectedRow> rejected, List<String> remarks) {

  static Ledger read(Path file, Mapping mapping) {
    LedgerFile csv = new LedgerFile(file, mapping.separator());
    List<String> header = csv.header();
    checkColumns(header, mapping, file);
    RowReader reader = new RowReader(mapping);
    csv.rows(reader::read);
    List<FinanceMessage> messages = new ArrayList<>(reader.messages());
    messages.sort(Comparator.comparing(FinanceMessage::arrivesOn));
    return new Ledger(reader.rows(), messages, reader.rejected(), remarks(header, mapping));
  }

  private static void checkColumns(List<String> header, Mapping mapping, Path file) {
    Set<String> missing = new TreeSet<>(used(mapping));
    missing.removeAll(mapping.constants().keySet());
    header.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw new Refusal(
          "The file %s has no column %s, which the mapping needs. It has: %s."
              .formatted(file, String.join(", ", missing), String.join(", ", header)));
    }
  }

  private static List<String> remarks(List<String> header, Mapping mapping) {
    Set<String> used = used(mapping);
    return header.stream()
        .filter(column -> !used.contains(column))
        .map(column -> remark(column, mapping.ignored().getOrDefault(column, "")))
        .toList();
  }

  private static String remark(String column, String why) {
    return "Column %s is not used%s".formatted(column, why.isBlank() ? "." : ": " + why);
  }

  private static Set<String> used(Mapping mapping) {
    return mapping.events().stream()
        .flatMap(
            event ->
                Stream.of(event.id(), event.account(), event.on(), event.data())
                    .flatMap(Placeholder::in))
        .map(Placeholder::column)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
