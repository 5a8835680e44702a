package io.dunlin.account.receivables.selfcheck;

import module java.base;

import io.dunlin.account.receivables.selfcheck.LostEvents.LostEvent;
import io.dunlin.account.receivables.selfcheck.SelfChecks.Difference;
import io.dunlin.account.receivables.selfcheck.SelfChecks.Run;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the nightly check of the books found. */
@RestController
@RequestMapping("/ops/self-check")
@Allowed(Role.OPS)
@Tag(name = "Self-check")
class SelfCheckController {

  private final SelfChecks checks;
  private final LostEvents lost;

  SelfCheckController(SelfChecks checks, LostEvents lost) {
    this.checks = checks;
    this.lost = lost;
  }

  @GetMapping
  @Operation(
      summary = "The latest check",
      description =
          "`GET /ops/account/self-check`. How far it is, how many balances do not follow from their"
              + " movements, and how many of Finance's accepted events are in no book.")
  Mono<Run> latest() {
    return checks.latest().switchIfEmpty(notYet());
  }

  @GetMapping("/differences")
  @Operation(
      summary = "What did not agree, by account",
      description =
          "Of the latest night, or of `?night=2026-03-31`. See `/problems/ledger-difference`.")
  Mono<Page<Difference>> differences(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> night, PageRequest page) {
    return night
        .map(Mono::just)
        .orElseGet(() -> checks.latest().map(Run::night))
        .switchIfEmpty(notYet())
        .flatMapMany(day -> checks.differences(day, page.afterKey(), page.limitPlusOne()))
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), Difference::key));
  }

  @GetMapping("/events")
  @Operation(
      summary = "Events of Finance that were accepted and are in no book",
      description =
          "Of the latest night, or of `?night=2026-03-31`. See `/problems/ledger-difference`.")
  Mono<Page<LostEvent>> events(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> night, PageRequest page) {
    return night
        .map(Mono::just)
        .orElseGet(() -> checks.latest().map(Run::night))
        .switchIfEmpty(notYet())
        .flatMapMany(day -> lost.found(day, page.afterKey(), page.limitPlusOne()))
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), LostEvent::key));
  }

  private static <T> Mono<T> notYet() {
    return Mono.error(() -> Problem.notFound("A check of the books"));
  }
}
