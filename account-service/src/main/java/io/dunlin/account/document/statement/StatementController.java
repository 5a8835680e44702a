package io.dunlin.account.document.statement;

import module java.base;

import io.dunlin.account.document.rendering.GetHtml;
import io.dunlin.account.document.rendering.GetPdf;
import io.dunlin.account.document.statement.Statement.Line;
import io.dunlin.account.document.statement.Statements.Read;
import io.dunlin.events.Money;
import io.dunlin.kit.document.Download;
import io.dunlin.kit.document.Format;
import io.dunlin.kit.input.IsoCodes;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Statements of any period, to read or as documents for the customer. */
@RestController
@RequestMapping("/api/v1/accounts/{account}/statement")
@Tag(name = "Statements")
@AccountReaders(also = Role.SERVICE)
class StatementController {

  private static final int LAST_YEAR = 9999;
  private static final String WHAT = "What moved between two days, both included";
  private static final String HOW =
      """
      For example `/api/v1/accounts/A-1001/statement?from=2026-03-01&to=2026-03-31`. Each currency
      stands apart; the account's own first, or the one asked for with `&currency=EUR`. With
      `Accept: application/pdf` or `text/html` it is a paper for the customer, with what is open by
      age and where to pay. Papers are kept among the account's documents, with who asked for them; the same
      one on the same day is the same document.
      """;

  private final Statements statements;
  private final RenderStatement render;

  StatementController(Statements statements, RenderStatement render) {
    this.statements = statements;
    this.render = render;
  }

  /** One currency, the account's own unless told; others, if there are any, stand beside it. */
  record StatementBody(
      String account,
      LocalDate from,
      LocalDate to,
      Money openingBalance,
      List<Line> movements,
      Money closingBalance,
      List<OtherCurrency> otherCurrencies) {

    static StatementBody of(Statement statement, @Nullable String currency) {
      StatementSection own =
          currency == null ? statement.sections().getFirst() : statement.section(currency);
      return new StatementBody(
          statement.account(),
          statement.from(),
          statement.to(),
          own.opening(),
          own.movements(),
          own.closing(),
          statement.sections().stream()
              .filter(section -> !section.currency().equals(own.currency()))
              .map(OtherCurrency::of)
              .toList());
    }
  }

  /** The movements in another currency. */
  record OtherCurrency(
      String currency, Money openingBalance, List<Line> movements, Money closingBalance) {

    static OtherCurrency of(StatementSection section) {
      return new OtherCurrency(
          section.currency(), section.opening(), section.movements(), section.closing());
    }
  }

  @GetMapping
  @Operation(summary = WHAT, description = HOW)
  Mono<StatementBody> statement(
      @PathVariable String account,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(required = false) @Nullable String currency,
      Caller caller) {
    check(currency);
    return read(account, from, to, caller)
        .map(read -> StatementBody.of(read.statement(), currency));
  }

  @GetPdf
  @Operation(summary = WHAT, description = HOW)
  Mono<ResponseEntity<byte[]>> pdf(
      @PathVariable String account,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    return document(account, from, to, Format.PDF, caller);
  }

  @GetHtml
  @Operation(summary = WHAT, description = HOW)
  Mono<ResponseEntity<byte[]>> html(
      @PathVariable String account,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    return document(account, from, to, Format.HTML, caller);
  }

  private static void check(String parameter, LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw Problem.invalidParameters(Map.of(parameter, "A day such as 2026-03-31"));
    }
  }

  private static void check(@Nullable String currency) {
    if (currency != null && !IsoCodes.isCurrency(currency)) {
      throw Problem.invalidParameters(Map.of("currency", "A currency such as EUR (ISO 4217)"));
    }
  }

  private Mono<ResponseEntity<byte[]>> document(
      String account, LocalDate from, LocalDate to, Format format, Caller caller) {
    return read(account, from, to, caller)
        .flatMap(read -> render.render(read, format, caller))
        .map(Download::of);
  }

  private Mono<Read> read(String account, LocalDate from, LocalDate to, Caller caller) {
    check("from", from);
    check("to", to);
    if (to.isBefore(from)) {
      throw Problem.invalidParameters(Map.of("to", "is before from, " + from));
    }
    return statements
        .read(account, from, to, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
