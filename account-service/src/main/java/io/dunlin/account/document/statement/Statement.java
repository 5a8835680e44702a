package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account's movements between two days, both included; each currency apart, the account's own
 * first. Below zero, we owe the customer.
 */
record Statement(String account, LocalDate from, LocalDate to, List<Section> sections) {

  /** One currency. */
  record Section(Money opening, List<Line> movements, Money closing) {

    static Section of(Money opening, List<Line> movements) {
      Money closing = movements.stream().map(Line::amount).reduce(opening, Money::plus);
      return new Section(opening, movements, closing);
    }

    String currency() {
      return opening.currency();
    }
  }

  /**
   * One movement.
   *
   * @param amount by which the debt rose, or fell when it is negative
   */
  record Line(
      LocalDate on,
      String kind,
      @Nullable String document,
      @Nullable String invoice,
      Money amount) {}

  /**
   * @param own the account's own currency
   * @param openings what was owed before, of currencies in which anything ever moved
   * @param open currencies in which something is open
   */
  static Statement of(
      String account,
      LocalDate from,
      LocalDate to,
      String own,
      List<Money> openings,
      List<Line> movements,
      Set<String> open) {
    Map<String, Money> opening = new LinkedHashMap<>();
    openings.forEach(money -> opening.merge(money.currency(), money, Money::plus));
    TreeSet<String> others = new TreeSet<>(open);
    movements.forEach(line -> others.add(line.amount().currency()));
    opening.values().stream().filter(m -> !m.isZero()).forEach(m -> others.add(m.currency()));
    others.remove(own);
    List<String> currencies = new ArrayList<>(List.of(own));
    currencies.addAll(others);
    return new Statement(
        account,
        from,
        to,
        currencies.stream()
            .map(
                currency ->
                    Section.of(
                        opening.getOrDefault(currency, Money.zero(currency)),
                        movements.stream()
                            .filter(line -> line.amount().currency().equals(currency))
                            .toList()))
            .toList());
  }

  /** The section of one currency; without lines when nothing moved. */
  Section section(String currency) {
    return sections.stream()
        .filter(section -> section.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> Section.of(Money.zero(currency), List.of()));
  }

  /**
   * The same with at most so many lines: beyond, what moved in the same way on the same day in the
   * same currency is one line. Sums stay as they are.
   */
  Statement condensed(int mostLines) {
    int lines = sections.stream().mapToInt(section -> section.movements().size()).sum();
    return lines <= mostLines
        ? this
        : new Statement(
            account,
            from,
            to,
            sections.stream()
                .map(s -> new Section(s.opening(), byDay(s.movements()), s.closing()))
                .toList());
  }

  private static List<Line> byDay(List<Line> lines) {
    record Key(LocalDate on, String kind) {}
    Map<Key, List<Line>> days = new LinkedHashMap<>();
    lines.forEach(
        line ->
            days.computeIfAbsent(new Key(line.on(), line.kind()), _ -> new ArrayList<>())
                .add(line));
    return days.values().stream()
        .map(Statement::together)
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
