package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.statement.IssuedStatements.Filter;
import io.dunlin.account.document.statementplan.StatementDays;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The statements that went out, and the days on which they do (E3). */
@RestController
@RequestMapping("/api/v1/statements")
@Tag(name = "Statements")
@AccountReaders(also = Role.SERVICE)
class StatementListController {

  private static final String YEARS =
      "A year from %d to %d".formatted(DayRule.FIRST.getYear(), DayRule.LAST.getYear());

  private final IssuedStatements issued;
  private final StatementDays days;

  StatementListController(IssuedStatements issued, StatementDays days) {
    this.issued = issued;
    this.days = days;
  }

  /** The days of one year, in each account's own time zone. */
  record Year(int year, List<LocalDate> days) {}

  @GetMapping
  @Operation(
      summary = "The statements that went out, the first month first",
      description =
          """
          For example `/api/v1/statements?account=A-1001` or `/api/v1/statements?month=2026-03`; pdf
          and html are documents: `/api/v1/accounts/A-1001/documents/{pdf}/content`.
          """)
  Mono<Page<IssuedBody>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String month,
      Caller caller,
      PageRequest page) {
    Filter filter = new Filter(account, month == null ? null : month(month));
    return issued
        .many(filter, caller.scope(), DayPosition.of(page), page.limit())
        .map(statements -> statements.map(IssuedBody::of));
  }

  @GetMapping("/days")
  @Operation(
      summary = "The statement days of a year",
      description =
          "For example `/api/v1/statements/days?year=2026`: the 15th, or the weekday next to it.")
  Mono<Year> days(@RequestParam int year) {
    if (!isWithin(year)) {
      throw Problem.invalidParameters(Map.of("year", YEARS));
    }
    return Mono.just(new Year(year, days.ofYear(year)));
  }

  private static YearMonth month(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (isWithin(month.getYear())) {
        return month;
      }
    } catch (DateTimeParseException _) {
      // told below, together with what lies too far away
    }
    throw Problem.invalidParameters(Map.of("month", "A month such as 2026-03. " + YEARS));
  }

  private static boolean isWithin(int year) {
    return year >= DayRule.FIRST.getYear() && year <= DayRule.LAST.getYear();
  }
}
