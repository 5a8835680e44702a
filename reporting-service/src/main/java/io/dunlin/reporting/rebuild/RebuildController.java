package io.dunlin.reporting.rebuild;

import module java.base;

import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Asks for a rebuild of the views and tells how far it is. */
@RestController
@Tag(name = "Rebuild")
@RequestMapping("/ops/rebuild")
@Allowed(Role.OPS)
class RebuildController {

  private final RebuildViews rebuildViews;
  private final Rebuilds rebuilds;

  RebuildController(RebuildViews rebuildViews, Rebuilds rebuilds) {
    this.rebuildViews = rebuildViews;
    this.rebuilds = rebuilds;
  }

  record Progress(
      long id,
      String state,
      String askedBy,
      Instant askedAt,
      @Nullable Instant finishedAt,
      long accounts,
      long accountsDone,
      long eventsDone) {

    static Progress of(Rebuild rebuild) {
      return new Progress(
          rebuild.id(),
          rebuild.finishedAt() == null ? "UNDER_WAY" : "FINISHED",
          rebuild.askedBy(),
          rebuild.askedAt(),
          rebuild.finishedAt(),
          rebuild.accounts(),
          rebuild.accountsDone(),
          rebuild.eventsDone());
    }
  }

  /** Goes on in the background; asked again meanwhile, it answers with the one under way. */
  @PostMapping
  @Operation(
      summary = "Rebuild the views from the archive",
      description =
          """
          `POST /ops/reporting/rebuild`. It goes on in the background; asked again meanwhile, it \
          answers with the one under way.\
          """)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Progress> ask(Caller caller) {
    return rebuildViews.ask(caller.user()).map(Progress::of);
  }

  @GetMapping
  @Operation(
      summary = "How far the latest rebuild is",
      description = "`GET /ops/reporting/rebuild`.")
  @ApiResponse(responseCode = "200", description = "The latest rebuild", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", description = "There has been no rebuild yet.")
  Mono<Progress> progress() {
    return rebuilds
        .latest()
        .map(Progress::of)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("A rebuild")));
  }
}
