package io.dunlin.account.statement;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.Problem.FieldError;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Statements, to read. */
@RestController
@Tag(name = "Accounts")
class StatementController {

  private final Statements statements;

  StatementController(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/api/v1/accounts/{account}/statement")
  @Allowed({
    Role.FINANCE,
    Role.AR,
    Role.AGENT,
    Role.CSM,
    Role.TEAM_LEAD,
    Role.CS_OPS,
    Role.MANAGER,
    Role.CONTROLLER,
    Role.CFO,
    Role.SERVICE
  })
  @Operation(
      summary = "What moved between two days, both included",
      description =
          """
          For example `/api/v1/accounts/A-1001/statement?from=2026-03-01&to=2026-03-31`. It is of \
          the account's own currency, or of the one asked for with `&currency=EUR`.\
          """)
  Mono<Statement> statement(
      @PathVariable String account,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(required = false) @Nullable String currency,
      Caller caller) {
    if (to.isBefore(from)) {
      throw Problem.badRequest(
          ProblemCatalogue.INVALID.typeName(),
          ProblemCatalogue.INVALID.title(),
          List.of(new FieldError("?to", "is before from, " + from)));
    }
    return statements
        .read(account, currency, from, to, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
