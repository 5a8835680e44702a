package io.dunlin.account.customer.renewal;

import module java.base;

import io.dunlin.account.customer.renewal.RenewalViews.Filter;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Renewals: read by those who see the account, decided by Finance and its CSM (B2). */
@RestController
@RequestMapping("/api/v1/renewals")
@Tag(name = "Renewals")
@Allowed({
  Role.FINANCE,
  Role.AR,
  Role.CSM,
  Role.TEAM_LEAD,
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO
})
class RenewalController {

  private final Renewals renewals;
  private final RenewalViews views;
  private final AnswerRenewal answer;
  private final ReviewTerms terms;

  RenewalController(
      Renewals renewals, RenewalViews views, AnswerRenewal answer, ReviewTerms terms) {
    this.renewals = renewals;
    this.views = views;
    this.answer = answer;
    this.terms = terms;
  }

  @GetMapping
  @Operation(
      summary = "Renewals, the next to renew first",
      description = "For example `/api/v1/renewals?state=IN_REVIEW&csm=dana`.")
  Mono<Page<RenewalView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable RenewalState state,
      @RequestParam(required = false) @Nullable String csm,
      Caller caller,
      PageRequest page) {
    return views
        .many(new Filter(account, state, csm), caller.scope(), DayPosition.of(page), page.limit())
        .map(rows -> rows.map(row -> RenewalView.of(row, terms)));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One renewal with all that was said of it",
      description = "For example `/api/v1/renewals/0195052c-7c00-7000-8000-0000000000b2`.")
  Mono<RenewalView> one(@PathVariable String id, Caller caller) {
    return renewals.require(id, caller.scope()).map(row -> RenewalView.of(row, terms));
  }

  @PostMapping("/{id}/decision")
  @Allowed({Role.AR, Role.CSM})
  @Operation(
      summary = "Say if the renewal invoice may be sent",
      description =
          """
          Role `ar` speaks for Finance, the account's CSM for themselves; both must approve. For example
          `{"verdict":"HOLD","reason":"INV-20317 is overdue","nextStep":"Call their controller"}`;
          who held it takes it up again with `{"verdict":"APPROVE"}`.
          """)
  Mono<RenewalView> decide(@PathVariable String id, @RequestBody Decision decision, Caller caller) {
    return renewals
        .require(id, caller.scope())
        .flatMap(seen -> answer.answer(seen, decision.read(), caller))
        .then(Mono.defer(() -> one(id, caller)));
  }

  record Decision(@Nullable String verdict, @Nullable String reason, @Nullable String nextStep) {

    GivenAnswer read() {
      ValidationErrors errors = new ValidationErrors();
      Optional<GivenAnswer> answer = GivenAnswer.read(verdict, reason, nextStep, errors);
      InvalidInput.raise(errors);
      return answer.orElseThrow();
    }
  }
}
