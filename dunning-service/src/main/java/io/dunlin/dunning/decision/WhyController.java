package io.dunlin.dunning.decision;

import module java.base;

import io.dunlin.dunning.account.Profiles;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Why an account was, or was not, written to. */
@RestController
@Tag(name = "Decisions")
class WhyController {

  private final DecisionLog decisions;
  private final Profiles profiles;

  WhyController(DecisionLog decisions, Profiles profiles) {
    this.decisions = decisions;
    this.profiles = profiles;
  }

  /** The decisions about an account, on one of its calendar days or on all. */
  record Why(String account, @Nullable LocalDate on, List<LoggedDecision> decisions) {}

  @GetMapping("/api/v1/accounts/{account}/why")
  @Operation(
      summary = "Why a customer was or was not contacted",
      description =
          """
          For example `/api/v1/accounts/A-1001/why?on=2026-03-12`: each decision to write, not \
          to write, to hold or to stop, with its reason.\
          """)
  @CollectionReaders
  Mono<Why> why(
      @PathVariable String account,
      @RequestParam(required = false) @Nullable LocalDate on,
      Caller caller) {
    return profiles
        .find(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .flatMap(_ -> decisions.of(account, on).collectList())
        .map(found -> new Why(account, on, found));
  }
}
