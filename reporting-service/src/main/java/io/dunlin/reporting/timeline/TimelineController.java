package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** All that happened to an account, the newest first (A7). */
@RestController
@Tag(name = "Timeline")
@Allowed({Role.MANAGER, Role.CONTROLLER, Role.CFO, Role.TEAM_LEAD, Role.AR, Role.CSM, Role.AGENT})
class TimelineController {

  private final Timelines timelines;

  TimelineController(Timelines timelines) {
    this.timelines = timelines;
  }

  record Entry(Instant at, String type, String sentence, DomainEvent data) {

    static Entry of(TimelineEntry entry) {
      return new Entry(entry.at(), entry.type(), entry.sentence(), entry.data());
    }
  }

  @GetMapping("/api/v1/accounts/{account}/timeline")
  @Operation(
      summary = "All that happened to an account, the newest first",
      description =
          """
          For example `/api/v1/accounts/A-1001/timeline?limit=20`. Each entry is an event with a \
          sentence for people (A7). CSMs and agents see their own accounts.\
          """)
  Mono<Page<Entry>> timeline(@PathVariable String account, Caller caller, PageRequest page) {
    Scope scope = caller.scope();
    return timelines
        .page(account, scope, position(page.after()), page.limitPlusOne())
        .flatMap(rows -> rows.isEmpty() ? nothing(account, scope) : Mono.just(rows))
        .map(
            rows ->
                Page.of(rows, page.limit(), row -> new TimelinePosition(row.at(), row.seq()).key())
                    .map(Entry::of));
  }

  private Mono<List<TimelineEntry>> nothing(String account, Scope scope) {
    return timelines
        .isKnown(account, scope)
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .thenReturn(List.of());
  }

  private static TimelinePosition position(@Nullable String after) {
    return after == null
        ? TimelinePosition.TOP
        : TimelinePosition.read(after).orElseThrow(PageRequest::wrongCursor);
  }
}
