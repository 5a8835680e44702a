package io.dunlin.disposition.promise;

import io.dunlin.disposition.promise.Promise.State;
import io.dunlin.disposition.promise.Promises.Judged;
import io.dunlin.events.Money;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers have promised. */
@RestController
@RequestMapping("/api/v1/promises")
@Allowed({
  Role.AGENT,
  Role.CSM,
  Role.AR,
  Role.TEAM_LEAD,
  Role.CS_OPS,
  Role.MANAGER,
  Role.CONTROLLER,
  Role.CFO
})
class PromiseController {

  private final Promises promises;

  PromiseController(Promises promises) {
    this.promises = promises;
  }

  @GetMapping
  Mono<Page<PromiseBody>> list(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable State state,
      PageRequest page,
      Caller caller) {
    return promises
        .page(account, state == null ? null : state.name(), caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), row -> row.promise().id()))
        .map(rows -> rows.map(PromiseBody::of));
  }

  /** Received is what counts towards it: paid since it was made and by its date. */
  record PromiseBody(
      String id,
      String account,
      Money amount,
      LocalDate date,
      State state,
      Money received,
      @Nullable LocalDate endedOn,
      @Nullable String contact,
      String interaction,
      String by,
      Instant at) {

    static PromiseBody of(Judged row) {
      Promise promise = row.promise();
      return new PromiseBody(
          promise.id(),
          promise.account(),
          promise.amount(),
          promise.dueOn(),
          promise.state(),
          row.received(),
          promise.endedOn(),
          promise.contact(),
          promise.interaction(),
          promise.madeBy(),
          promise.madeAt());
    }
  }
}
