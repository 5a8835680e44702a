package io.dunlin.account.collection.suspensionreview;

import io.dunlin.account.collection.suspension.SuspensionStage.State;
import io.dunlin.account.collection.suspensionreview.SuspensionViews.Filter;
import io.dunlin.account.collection.suspensionreview.SuspensionViews.Review;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.AccountReaders;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.web.DayPosition;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The weekly review: candidates, warned and suspended accounts, to read (E2). */
@RestController
@RequestMapping("/api/v1/suspensions")
@Tag(name = "Suspensions")
@AccountReaders
class SuspensionController {

  private final SuspensionViews views;

  SuspensionController(SuspensionViews views) {
    this.views = views;
  }

  @GetMapping
  @Operation(
      summary = "The suspension review, the longest candidate first",
      description =
          """
          For example `/api/v1/suspensions?state=CANDIDATE&review=OPEN`: candidates on which nobody \
          has decided since the last day of review. `review=DECIDED` lists what was decided since \
          then, whatever came of it. Without a state: candidates, warned and suspended accounts.""")
  Mono<Page<SuspensionView>> list(
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable Review review,
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable String csm,
      Caller caller,
      PageRequest page) {
    return views.many(
        new Filter(state, review, account, csm),
        caller.scope(),
        DayPosition.of(page),
        page.limit());
  }

  @GetMapping("/{account}")
  @Operation(
      summary = "The suspension of one account with all that happened and was said",
      description =
          "For example `/api/v1/suspensions/A-1001`; state NONE where it is not in the process.")
  Mono<SuspensionView> one(@PathVariable String account, Caller caller) {
    return views
        .one(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
