package io.dunlin.reporting.metric.dso;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.reporting.metric.dso.DailyTotals.Day;
import io.dunlin.reporting.metric.dso.Dso.SoldInMonth;
import io.dunlin.reporting.report.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DsoTest {

  @DisplayName(
      "M2: open ÷ sales × days, one decimal, rounded half up, nothing where nothing was sold")
  @ParameterizedTest(name = "{0} open, {1} sold in {2} days: {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "1000, 1000, 31, 31.0",
        "500, 1000, 30, 15.0",
        "0, 1000, 30, 0.0",
        "1000, 0, 30, none",
        "0, 0, 30, none",
        "1000, -5, 30, none",
        "2000, 1000, 30, 60.0",
        "1, 3, 1, 0.3",
        "1, 20, 1, 0.1",
        "100.0001, 100, 1, 1.0",
        "1000, 1000, 1, 1.0",
        "123.45, 678.90, 28, 5.1",
      })
  void simple(BigDecimal open, BigDecimal sales, int days, BigDecimal expected) {
    assertThat(Dso.simple(open, sales, days)).isEqualTo(Optional.ofNullable(expected));
  }

  @DisplayName("M3: months are counted back, the last one in proportion")
  @ParameterizedTest(name = "{0} open; sold, latest first: {1}: {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "0, 1000/31, 0.0",
        "500, 1000/31, 15.5",
        "1000, 1000/31, 31.0",
        "1500, 1000/31 1000/28, 45.0",
        "2000, 1000/31 1000/28, 59.0",
        "2000.01, 1000/31 1000/28, none",
        "1, 0/31 10/30, 34.0",
        "1, -5/31 10/30, 34.0",
        "100, 0/31, none",
        "0, '', 0.0",
        "1, '', none",
        "750, 1000/15 3000/30, 11.3",
      })
  void count_back(BigDecimal open, String latestFirst, BigDecimal expected) {
    assertThat(Dso.countBack(open, months(latestFirst))).isEqualTo(Optional.ofNullable(expected));
  }

  @DisplayName("M4: average days delinquent is what DSO is above the best possible")
  @Test
  void average_days_delinquent() {
    Optional<BigDecimal> dso = Dso.simple(new BigDecimal("1500"), new BigDecimal("1000"), 30);
    Optional<BigDecimal> best = Dso.simple(new BigDecimal("900"), new BigDecimal("1000"), 30);

    assertThat(Dso.averageDaysDelinquent(dso, best)).contains(new BigDecimal("18.0"));
    assertThat(Dso.averageDaysDelinquent(Optional.empty(), best)).isEmpty();
    assertThat(Dso.averageDaysDelinquent(dso, Optional.empty())).isEmpty();
  }

  @Property
  void the_more_is_open_the_more_days_are_counted_back(
      @ForAll @IntRange(max = 3000) int less, @ForAll @IntRange(max = 3000) int more) {
    List<SoldInMonth> sold = months("1000/31 1000/28 1000/31");
    BigDecimal smaller = BigDecimal.valueOf(Math.min(less, more));
    BigDecimal larger = BigDecimal.valueOf(Math.max(less, more));

    assertThat(Dso.countBack(smaller, sold).orElseThrow())
        .isLessThanOrEqualTo(Dso.countBack(larger, sold).orElseThrow());
  }

  @DisplayName("M2: what is open on a day and what was sold in a period come from the same days")
  @Test
  void daily_totals() {
    DailyTotals totals =
        new DailyTotals(
            List.of(
                day("2026-01-15", "100", "100"),
                day("2026-02-01", "0", "-40"),
                day("2026-02-28", "50", "50")));

    assertThat(totals.open(LocalDate.parse("2026-01-14"))).isEqualByComparingTo("0");
    assertThat(totals.open(LocalDate.parse("2026-02-01"))).isEqualByComparingTo("60");
    assertThat(totals.open(LocalDate.parse("2026-02-28"))).isEqualByComparingTo("110");
    assertThat(totals.sales(period("2026-02-01", "2026-02-28"))).isEqualByComparingTo("50");
    assertThat(totals.monthsBack(LocalDate.parse("2026-02-10")))
        .containsExactly(
            new SoldInMonth(BigDecimal.ZERO, 10), new SoldInMonth(new BigDecimal("100"), 31));
    assertThat(totals.monthsBack(LocalDate.parse("2025-12-31"))).isEmpty();
  }

  private static List<SoldInMonth> months(String latestFirst) {
    return Arrays.stream(latestFirst.split(" "))
        .filter(month -> !month.isEmpty())
        .map(month -> month.split("/"))
        .map(parts -> new SoldInMonth(new BigDecimal(parts[0]), Integer.parseInt(parts[1])))
        .toList();
  }

  private static Day day(String day, String sales, String change) {
    return new Day(LocalDate.parse(day), new BigDecimal(sales), new BigDecimal(change));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
