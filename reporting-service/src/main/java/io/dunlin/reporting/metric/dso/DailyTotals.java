package io.dunlin.reporting.metric.dso;

import module java.base;

import io.dunlin.reporting.metric.dso.Dso.SoldInMonth;
import io.dunlin.reporting.report.Period;

/** Sales in one currency and changes of the open amount, day by day. */
final class DailyTotals {

  /** The totals of one day. */
  record Day(LocalDate day, BigDecimal sales, BigDecimal change) {}

  private final NavigableMap<LocalDate, Day> days = new TreeMap<>();

  DailyTotals(Collection<Day> known) {
    known.forEach(day -> days.put(day.day(), day));
  }

  /** The open amount at the end of a day. */
  BigDecimal open(LocalDate on) {
    return sum(days.headMap(on, true).values(), Day::change);
  }

  BigDecimal sales(Period period) {
    return sum(days.subMap(period.from(), true, period.to(), true).values(), Day::sales);
  }

  /** The months from a day back to the first sale, the latest first; it counts up to that day. */
  List<SoldInMonth> monthsBack(LocalDate from) {
    if (days.isEmpty() || days.firstKey().isAfter(from)) {
      return List.of();
    }
    LocalDate first = days.firstKey().withDayOfMonth(1);
    return new Period(first, from)
        .months().reversed().stream()
            .map(month -> new SoldInMonth(sales(month), month.days()))
            .toList();
  }

  private static BigDecimal sum(Collection<Day> days, Function<Day, BigDecimal> part) {
    return days.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
