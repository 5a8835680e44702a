package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** Makes the events of one row after the other; a row that cannot be read makes none. */
final class RowReader {

  /** How many versions of an event that rows share are kept, beside the first. */
  private static final int MOST_OTHERS = 10;

  private final Mapping mapping;
  private final CellParser values;
  private final Map<String, FinanceMessage> messages = new LinkedHashMap<>();
  private final Map<String, List<FinanceMessage>> others = new HashMap<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private long rows;

  RowReader(Mapping mapping) {
    this.mapping = mapping;
    this.values = new CellParser(mapping);
  }

  void read(CsvRow row) {
    rows++;
    if (row.fault() != null) {
      rejected.add(new RejectedRow(row.line(), row.fault()));
      return;
    }
    try {
      List<FinanceMessage> made = new ArrayList<>();
      TemplateRenderer filling = new TemplateRenderer(values, row);
      for (EventTemplate template : mapping.events()) {
        if (filling.text(template.condition()).isPresent()) {
          made.add(message(template, filling, row));
        }
      }
      made.forEach(this::keep);
    } catch (UnusableValue e) {
      rejected.add(new RejectedRow(row.line(), String.valueOf(e.getMessage())));
    }
  }

  long rows() {
    return rows;
  }

  Collection<FinanceMessage> messages() {
    return messages.values();
  }

  /** By the id of an event that rows share: what later rows say otherwise than the first. */
  Map<String, List<FinanceMessage>> others() {
    return others;
  }

  List<RejectedRow> rejected() {
    return rejected;
  }

  private FinanceMessage message(EventTemplate template, TemplateRenderer filling, CsvRow row) {
    return new FinanceMessage(
        mapping.source(),
        filling.required(template.id()),
        FinanceMessage.TYPE_PREFIX + template.type() + ".v1",
        filling.required(template.account()),
        LocalDate.parse(filling.required(template.on())),
        row.line(),
        filling.object(template.data()));
  }

  /** Whoever sends the same id with other content is told so by the ledger, not here. */
  private void keep(FinanceMessage message) {
    String key = isOnce(message) ? message.id() : message.id() + "#" + message.row();
    FinanceMessage first = messages.get(key);
    if (first != null && !first.data().equals(message.data())) {
      keepOther(message);
    }
    messages.merge(key, message, RowReader::earliest);
  }

  private void keepOther(FinanceMessage message) {
    List<FinanceMessage> kept = others.computeIfAbsent(message.id(), _ -> new ArrayList<>());
    if (kept.size() < MOST_OTHERS
        && kept.stream().noneMatch(other -> other.data().equals(message.data()))) {
      kept.add(message);
    }
  }

  private boolean isOnce(FinanceMessage message) {
    return mapping.events().stream()
        .anyMatch(
            t ->
                t.isOnce() && message.type().equals(FinanceMessage.TYPE_PREFIX + t.type() + ".v1"));
  }

  private static FinanceMessage earliest(FinanceMessage first, FinanceMessage again) {
    LocalDate day =
        again.arrivesOn().isBefore(first.arrivesOn()) ? again.arrivesOn() : first.arrivesOn();
    return new FinanceMessage(
        first.source(), first.id(), first.type(), first.account(), day, first.row(), first.data());
  }
}
