package io.dunlin.account.receivables.cash;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dunlin.account.receivables.cash.Timeliness.Summary;
import io.dunlin.account.receivables.cash.Unapplied.Total;
import io.dunlin.account.receivables.cash.UnappliedCash.Filter;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Unapplied cash, and whether payments are applied in time (E12). CSMs and agents see their own.
 */
@RestController
@RequestMapping("/api/v1/payments")
@Tag(name = "Payments")
@PaymentReaders
class CashController {

  private static final String UNAPPLIED = "unapplied";
  private static final int MOST_DAYS = 366;

  private final UnappliedCash cash;
  private final Timeliness timeliness;

  CashController(UnappliedCash cash, Timeliness timeliness) {
    this.cash = cash;
    this.timeliness = timeliness;
  }

  /**
   * A page of what is unapplied.
   *
   * @param totals of all that was asked for, by currency
   */
  record UnappliedPage(
      List<Unapplied> items,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
      List<Total> totals) {}

  @GetMapping
  @Operation(
      summary = "Unapplied cash of all accounts, the oldest first",
      description =
          """
          For example `/api/v1/payments?state=unapplied&currency=USD&late=true`. Each line says when \
          it was received, how many business days ago, and for which unknown invoices it is kept; \
          `totals` are of all that was asked for, by currency.\
          """)
  Mono<UnappliedPage> unapplied(
      @RequestParam(defaultValue = UNAPPLIED) String state,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String currency,
      @RequestParam(required = false) @Nullable Boolean late,
      Caller caller,
      PageRequest page) {
    if (!state.equals(UNAPPLIED)) {
      throw Problem.invalidParameters(Map.of("state", "Must be " + UNAPPLIED));
    }
    Filter filter = new Filter(account, currency, late);
    return cash.lateDays().flatMap(days -> page(filter, days, caller.scope(), page));
  }

  @GetMapping("/timeliness")
  @Operation(
      summary = "How many payments of a period were applied within one business day",
      description =
          """
          For example `/api/v1/payments/timeliness?from=2026-03-01&to=2026-03-31`, by the day of \
          receipt and the calendar of the account's country. Applied is what was put to invoices \
          or paid back as a whole; reversed payments are left out.\
          """)
  Mono<Summary> timeliness(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
      throw Problem.invalidParameters(
          Map.of("to", "Must be from, %s, or up to %d days later".formatted(from, MOST_DAYS)));
    }
    return timeliness.of(from, to, caller.scope());
  }

  private Mono<UnappliedPage> page(
      Filter filter, LateReceiptDays days, Scope scope, PageRequest page) {
    return cash.page(filter, days, scope, DayPosition.of(page), page.limitPlusOne())
        .map(rows -> Page.of(rows, page.limit(), Unapplied::key))
        .zipWhen(_ -> cash.totals(filter, days, scope))
        .map(both -> new UnappliedPage(both.getT1().items(), both.getT1().next(), both.getT2()));
  }
}
