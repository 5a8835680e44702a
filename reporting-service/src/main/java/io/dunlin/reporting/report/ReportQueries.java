package io.dunlin.reporting.report;

import module java.base;

import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code ?from=&to=&by=} and refuses with all that is wrong with them at once. Without a
 * beginning a report goes back eleven months before the one in which it ends; it never goes beyond
 * today.
 */
@Component
public class ReportQueries {

  private static final int MONTHS_BEFORE = 11;
  private static final int MOST_YEARS = 20;

  private final BusinessClock clock;
  private final CompanySettings company;

  ReportQueries(BusinessClock clock, CompanySettings company) {
    this.clock = clock;
    this.company = company;
  }

  /**
   * Reads the parameters of a report.
   *
   * @param groupings how the figures can be grouped; the first one is taken without {@code by}
   */
  ReportQuery read(
      @Nullable String from, @Nullable String to, @Nullable String by, List<String> groupings) {
    List<FieldError> errors = new ArrayList<>();
    LocalDate today = today();
    LocalDate last = day("to", to, today, errors);
    LocalDate end = last.isAfter(today) ? today : last;
    LocalDate begin = day("from", from, end.withDayOfMonth(1).minusMonths(MONTHS_BEFORE), errors);
    String grouping = by == null || by.isEmpty() ? groupings.getFirst() : by;
    if (!groupings.contains(grouping)) {
      errors.add(new FieldError("?by", "One of " + String.join(", ", groupings)));
    }
    if (errors.isEmpty() && begin.isAfter(end)) {
      errors.add(new FieldError("?from", "A day that is not after " + end));
    } else if (errors.isEmpty() && begin.isBefore(end.minusYears(MOST_YEARS))) {
      errors.add(new FieldError("?from", "At most %d years before to".formatted(MOST_YEARS)));
    }
    refuse(errors);
    return new ReportQuery(new Period(begin, end), grouping);
  }

  /** The company's calendar day. */
  public LocalDate today() {
    return clock.today(company.zone());
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static LocalDate day(
      String name, @Nullable String text, LocalDate otherwise, List<FieldError> errors) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    Optional<LocalDate> day = DayRule.day(text);
    if (day.isEmpty()) {
      errors.add(new FieldError("?" + name, "Must be " + DayRule.DAY));
    }
    return day.orElse(otherwise);
  }
}
