package io.dunlin.disposition.dispute;

import module java.base;

import io.dunlin.disposition.dispute.Dispute.State;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.Role;
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

/** Disputes: read by those who see the account, resolved by Finance's people and managers. */
@RestController
@Tag(name = "Disputes")
@RequestMapping("/api/v1/disputes")
class DisputeController {

  private final Disputes disputes;
  private final ResolveDispute resolve;

  DisputeController(Disputes disputes, ResolveDispute resolve) {
    this.disputes = disputes;
    this.resolve = resolve;
  }

  @GetMapping
  @Operation(
      summary = "Disputes, the newest first",
      description = "For example `/api/v1/disputes?account=A-1001&state=OPEN`.")
  @CollectionReaders
  Mono<Page<DisputeBody>> list(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable State state,
      PageRequest page,
      Caller caller) {
    return disputes
        .page(account, state, caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), Dispute::id))
        .map(rows -> rows.map(DisputeBody::of));
  }

  @PostMapping("/{id}/resolve")
  @Operation(
      summary = "Resolve a dispute",
      description =
          """
          For example `{"outcome": "UPHELD", "note": "Delivered late"}`: upheld is not \
          collectible until the credit arrives, rejected is collectible again (E7). 409 when \
          it is resolved.\
          """)
  @Allowed({Role.AR, Role.MANAGER})
  Mono<DisputeBody> resolve(@PathVariable String id, @RequestBody Resolve body, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    Outcome outcome = errors.oneOf("/outcome", body.outcome(), Outcome.class);
    errors.kept("/note", body.note());
    InvalidInput.raise(errors);
    State state = State.valueOf(Objects.requireNonNull(outcome).name());
    return resolve.as(state, caller, id, body.note()).map(DisputeBody::of);
  }

  enum Outcome {
    UPHELD,
    REJECTED
  }

  record Resolve(@Nullable String outcome, @Nullable String note) {}
}
