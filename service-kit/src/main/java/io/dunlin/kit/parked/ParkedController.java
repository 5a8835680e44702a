package io.dunlin.kit.parked;

import module java.base;

import io.dunlin.kit.ConditionalOnKafka;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.problem.ProblemCatalogue;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Records that wait for somebody from ops: looked at, sent again, or skipped with a reason. */
@RestController
@Tag(name = "Parked records")
@RequestMapping("/ops/parked")
@Allowed(Role.OPS)
@ConditionalOnKafka
class ParkedController {

  record Skip(@Nullable String reason) {}

  private final ParkedRecords parked;
  private final ReplayParked replay;

  ParkedController(ParkedRecords parked, ReplayParked replay) {
    this.parked = parked;
    this.replay = replay;
  }

  @GetMapping
  @Operation(
      summary = "Records that wait for somebody from ops, the oldest first",
      description =
          """
          For example `GET /ops/dunning/parked?limit=20`. Later records of the same account wait \
          behind the first; other accounts go on.\
          """)
  Mono<Page<Waiting>> list(PageRequest page) {
    return parked
        .waitingAfter(page.afterNumber(), page.limitPlusOne())
        .map(Waiting::of)
        .collectList()
        .map(rows -> Page.of(rows, page.limit(), row -> Long.toString(row.id())));
  }

  @PostMapping("/{id}/replay")
  @Operation(
      summary = "Send a parked record, and those of its account behind it, again",
      description =
          "`POST /ops/dunning/parked/17/replay`. The answer tells how many were taken, and why it"
              + " stopped.")
  Mono<ReplayParked.Outcome> replay(@PathVariable long id, Caller caller) {
    return find(id).flatMap(record -> replay.replay(record, caller.user()));
  }

  @PostMapping("/{id}/skip")
  @Operation(
      summary = "Leave a parked record out for good",
      description =
          "For example `POST /ops/dunning/parked/17/skip` with `{\"reason\": \"Sent again under"
              + " another id\"}`. Who and why are kept.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> skip(@PathVariable long id, @RequestBody Skip skip, Caller caller) {
    String reason = reason(skip);
    return find(id).flatMap(record -> parked.skip(record.id(), caller.user(), reason)).then();
  }

  private Mono<ParkedRecord> find(long id) {
    return parked
        .waiting(id)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Parked record " + id)));
  }

  private static String reason(Skip skip) {
    if (skip.reason() == null || skip.reason().isBlank()) {
      ProblemCatalogue entry = ProblemCatalogue.REASON_MISSING;
      throw Problem.badRequest(
          entry.typeName(),
          entry.title(),
          List.of(new FieldError("/reason", "Why may this record be left out?")));
    }
    return skip.reason();
  }
}
