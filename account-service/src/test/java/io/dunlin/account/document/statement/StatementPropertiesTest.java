package io.dunlin.account.document.statement;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.events.Money;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StatementPropertiesTest {

  private static final LocalDate FROM = LocalDate.parse("2026-02-16");

  @Property(tries = 300)
  @Label("E3: opening balance + movements = closing balance, in each currency apart")
  void opening_and_movements_make_the_closing(
      @ForAll("amounts") List<Money> openings, @ForAll("lines") List<Line> lines) {
    Statement statement = statement(openings, lines);

    for (String currency : List.of("EUR", "USD", "JPY")) {
      assertThat(closing(statement, currency))
          .isEqualByComparingTo(
              sum(openings, currency)
                  .add(sum(lines.stream().map(Line::amount).toList(), currency)));
    }
    assertThat(statement.sections().getFirst().currency()).isEqualTo("EUR");
  }

  @Property(tries = 200)
  @Label("E3: lines that are put together leave every sum as it is")
  void condensed(@ForAll("lines") List<Line> lines) {
    Statement whole = statement(List.of(), lines);

    Statement condensed = whole.condensed(3);

    for (int i = 0; i < whole.sections().size(); i++) {
      StatementSection section = condensed.sections().get(i);
      assertThat(section.closing()).isEqualTo(whole.sections().get(i).closing());
      assertThat(StatementSection.of(section.opening(), section.movements()).closing())
          .isEqualTo(section.closing());
    }
    if (lines.size() <= 3) {
      assertThat(condensed).isEqualTo(whole);
    }
  }

  @Provide
  Arbitrary<List<Money>> amounts() {
    return money().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("ISSUED", "RECEIVED", "CREDITED"),
            money())
        .as((day, kind, amount) -> new Line(FROM.plusDays(day), kind, "D", null, amount))
        .list()
        .ofMaxSize(30);
  }

  private static Arbitrary<Money> money() {
    return Combinators.combine(
            Arbitraries.integers().between(-9_999_999, 9_999_999),
            Arbitraries.of("EUR", "USD", "JPY"))
        .as(
            (tenThousandths, currency) ->
                new Money(BigDecimal.valueOf(tenThousandths, 4), currency));
  }

  private static Statement statement(List<Money> openings, List<Line> lines) {
    return Statement.of("A", FROM, FROM.plusDays(27), "EUR", openings, lines, Set.of());
  }

  private static BigDecimal closing(Statement statement, String currency) {
    return statement.sections().stream()
        .filter(section -> section.currency().equals(currency))
        .map(section -> section.closing().amount())
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal sum(List<Money> all, String currency) {
    return all.stream()
        .filter(money -> money.currency().equals(currency))
        .map(Money::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
