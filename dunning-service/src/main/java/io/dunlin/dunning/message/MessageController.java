package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.message.ResolveMessage.ResolvedOutcome;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.security.Scope;
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

/** The messages, each with its why. */
@RestController
@Tag(name = "Messages")
@RequestMapping("/api/v1/messages")
@CollectionReaders
class MessageController {

  private final MessageViews messages;
  private final ResolveMessage resolve;

  MessageController(MessageViews messages, ResolveMessage resolve) {
    this.messages = messages;
    this.resolve = resolve;
  }

  record Resolution(@Nullable ResolvedOutcome outcome) {}

  @GetMapping
  @Operation(
      summary = "Messages, the newest first",
      description =
          """
          For example `/api/v1/messages?account=A-1001&state=SENT`. `why` tells the rule and \
          the events that led to a message, or that stopped it.\
          """)
  Mono<Page<MessageView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable MessageState state,
      @RequestParam(required = false) @Nullable MessageKind kind,
      PageRequest page,
      Caller caller) {
    return messages
        .page(
            account, state, kind, page.after(UUID::fromString), page.limitPlusOne(), caller.scope())
        .map(rows -> Page.of(rows, page.limit(), message -> message.id().toString()));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One message with its text",
      description = "For example `/api/v1/messages/0197f1f0-6d3c-7c1e-9a0b-3f6f5a9d2c11`.")
  Mono<MessageView> one(@PathVariable UUID id, Caller caller) {
    return messages
        .one(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Message " + id)));
  }

  /** The provider was silent: somebody found out whether the message left. */
  @PostMapping("/{id}/resolve")
  @Operation(
      summary = "Say what became of a message that was never confirmed",
      description =
          """
          For example `{"outcome": "SENT"}` after a look into the mail server's log; \
          `NOT_SENT` plans it again. 409 when the message is not UNCONFIRMED.\
          """)
  @Allowed(Role.MANAGER)
  Mono<MessageView> resolve(
      @PathVariable UUID id, @RequestBody Resolution resolution, Caller caller) {
    ResolvedOutcome outcome = resolution.outcome();
    if (outcome == null) {
      throw Problem.invalid("/outcome", "SENT or NOT_SENT is needed");
    }
    return resolve
        .resolve(id, outcome, caller.user())
        .flatMap(resolved -> messages.one(resolved, Scope.EVERYTHING));
  }
}
