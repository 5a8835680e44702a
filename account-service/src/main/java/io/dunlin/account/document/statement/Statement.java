package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * An account's movements between two days, both included; each currency apart, the account's own
 * first. Below zero, we owe the customer.
 */
record Statement(String account, LocalDate from, LocalDate to, List<StatementSection> sections) {

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
                    StatementSection.of(
                        opening.getOrDefault(currency, Money.zero(currency)),
                        movements.stream()
                            .filter(line -> line.amount().currency().equals(currency))
                            .toList()))
            .toList());
  }

  /** The section of one currency; without lines when nothing moved. */
  StatementSection section(String currency) {
    return sections.stream()
        .filter(section -> section.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> StatementSection.of(Money.zero(currency), List.of()));
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
            account, from, to, sections.stream().map(StatementSection::condensed).toList());
  }
}
