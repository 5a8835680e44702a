package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.events.Money;

/** The movements in one currency, with what was owed before and after them. */
record StatementSection(Money opening, List<Line> movements, Money closing) {

  static StatementSection of(Money opening, List<Line> movements) {
    Money closing = movements.stream().map(Line::amount).reduce(opening, Money::plus);
    return new StatementSection(opening, movements, closing);
  }

  String currency() {
    return opening.currency();
  }

  /** The same with one line for all that moved in the same way on the same day. */
  StatementSection condensed() {
    return new StatementSection(opening, byDay(movements), closing);
  }

  private static List<Line> byDay(List<Line> lines) {
    record Key(LocalDate on, String kind) {}
    Map<Key, List<Line>> days = new LinkedHashMap<>();
    lines.forEach(
        line ->
            days.computeIfAbsent(new Key(line.on(), line.kind()), _ -> new ArrayList<>())
                .add(line));
    return days.values().stream()
        .map(StatementSection::together)
        .sorted(Comparator.comparing(Line::on))
        .toList();
  }

  private static Line together(List<Line> same) {
    Line first = same.getFirst();
    if (same.size() == 1) {
      return first;
    }
    BigDecimal sum =
        same.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Line(
        first.on(),
        first.kind(),
        same.size() + " together",
        null,
        new Money(sum, first.amount().currency()));
  }
}
