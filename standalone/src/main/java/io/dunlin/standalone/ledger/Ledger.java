package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/**
 * What a ledger file says, as its mapping reads it.
 *
 * @param rows how many rows it has
 * @param messages in the order of the days on which they arrive
 * @param others by the id of an event that rows share: what later rows say otherwise
 * @param rejected rows that cannot be read; their neighbours can
 * @param remarks what the reader of the import should know, such as columns that are not used
 */
record Ledger(
    long rows,
    List<FinanceMessage> messages,
    Map<String, List<FinanceMessage>> others,
    List<RejectedRow> rejected,
    List<String> remarks) {

  static Ledger read(LedgerFile csv, Mapping mapping) {
    List<String> header = csv.header();
    Columns.check(header, used(mapping), csv.path());
    RowReader reader = new RowReader(mapping);
    csv.rows(reader::read);
    List<FinanceMessage> messages = new ArrayList<>(reader.messages());
    messages.sort(Comparator.comparing(FinanceMessage::arrivesOn));
    return new Ledger(
        reader.rows(), messages, reader.others(), reader.rejected(), remarks(header, mapping));
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
                Stream.of(event.id(), event.account(), event.on(), event.condition(), event.data())
                    .flatMap(Placeholder::in))
        .map(Placeholder::column)
        .filter(column -> !mapping.constants().containsKey(column))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
