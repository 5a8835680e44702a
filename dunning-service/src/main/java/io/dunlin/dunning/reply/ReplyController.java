package io.dunlin.dunning.reply;

import module java.base;

import io.dunlin.dunning.autoreply.MailVerdict;
import io.dunlin.dunning.reply.DecidedReply.Decision;
import io.dunlin.events.ReplyKind;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.security.Role;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** The mails that came in, and what people decide of them. */
@RestController
@Tag(name = "Replies")
@RequestMapping("/api/v1/replies")
@CollectionStaff(also = Role.CS_OPS)
class ReplyController {

  private final ReplyViews replies;
  private final DecideReply decide;

  ReplyController(ReplyViews replies, DecideReply decide) {
    this.replies = replies;
    this.decide = decide;
  }

  /** A person decides on a mail and says why. */
  record ReplyDecision(
      @Schema(description = "HUMAN stops the sequence; AUTOMATIC lets it go on", example = "HUMAN")
          @Nullable Choice verdict,
      @Schema(description = "Why, for those who look later", example = "Ann wrote it herself.")
          @Nullable String reason) {}

  /** Whether a person wrote a mail. */
  enum Choice {
    HUMAN,
    AUTOMATIC
  }

  @GetMapping
  @Operation(
      summary = "The mails that came in, the oldest first",
      description =
          """
          For example `/api/v1/replies?account=A-1001&kind=DOUBTFUL`. Each mail says what it was \
          taken for, by which signs (`evidence`), and what a person decided of it. A doubtful one \
          holds the sequence until somebody decides. Mails of unknown senders have no account and \
          are seen by those who see all accounts.\
          """)
  Mono<Page<ReplyView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable ReplyKind kind,
      PageRequest page,
      Caller caller) {
    return replies
        .page(account, kind, page.after(UUID::fromString), page.limitPlusOne(), caller.scope())
        .map(rows -> Page.of(rows, page.limit(), reply -> reply.id().toString()));
  }

  @PostMapping("/{id}/decide")
  @Operation(
      summary = "Decide whether a person wrote a mail",
      description =
          """
          For example `{"verdict":"HUMAN","reason":"Ann wrote it herself."}`. HUMAN stops the \
          collection like any answer of the main contact; AUTOMATIC lets a held sequence go on, \
          and also one that the mail had stopped. It can be decided again, either way; who \
          decided, when and why is kept with the mail. The task that asked for it is closed.\
          """)
  @ApiResponse(responseCode = "200", description = "The mail as it counts from now on")
  @ApiResponse(
      responseCode = "400",
      description = "The verdict or the reason is missing",
      content = {})
  @ApiResponse(
      responseCode = "404",
      description = "There is no such mail, or it is not one of your accounts'",
      content = {})
  @ApiResponse(
      responseCode = "409",
      description = "It is a report of a mail system, or no account knows the sender",
      content = {})
  Mono<ReplyView> decide(@PathVariable UUID id, @RequestBody ReplyDecision body, Caller caller) {
    ValidationErrors errors = new ValidationErrors();
    errors.unless(body.verdict() != null, "/verdict", "HUMAN or AUTOMATIC is needed");
    String reason = Decision.reason(body.reason(), errors);
    InvalidInput.raise(errors);
    MailVerdict said = body.verdict() == Choice.HUMAN ? MailVerdict.HUMAN : MailVerdict.AUTOMATIC;
    return decide.decide(id, said, reason, caller.user(), caller.scope());
  }
}
