package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.interaction.Interactions.Request;
import io.dunlin.disposition.interaction.LogInteraction.Answer;
import io.dunlin.disposition.interaction.LogInteraction.Command;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.web.Page;
import io.dunlin.kit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Interactions with customers: logged by those who had them, read by those who see the account. */
@RestController
@Tag(name = "Interactions")
@RequestMapping("/api/v1/interactions")
class InteractionController {

  private final LogInteraction log;
  private final Interactions interactions;

  InteractionController(LogInteraction log, Interactions interactions) {
    this.log = log;
    this.interactions = interactions;
  }

  /** 201 when it was logged, 200 when the same request had been logged before. */
  @PostMapping
  @CollectionStaff
  @Operation(
      summary = "Log what happened with a customer, with its disposition",
      description =
          """
          What follows from the disposition by the catalogue is done in the same transaction: a \
          promise, a dispute, a callback, a task, a question to Finance, a cancellation to the \
          CSM. A voicemail of the customer always makes a callback for the next business day. A \
          call that reached the main contact, and an e-mail or voicemail of theirs, is an answer: \
          the reminders stop. `workItem` names an open work item of this account that is yours to \
          close; it is closed with the note as its case note. For example `{"account": "A-1001", \
          "channel": "CALL", "direction": "OUTBOUND", "contact": "C-1", "at": \
          "2026-03-02T15:00:00Z", "disposition": ["Contacted", "Promise to Pay", "Payment \
          Scheduled"], "promise": {"amount": {"amount": "400.00", "currency": "USD"}, "date": \
          "2026-03-09"}, "note": "They pay on Monday", "workItem": \
          "0194f6a0-0000-7000-8000-000000000001"}`. The same `Idempotency-Key` or `id` again is \
          answered with 200 and not done again. 400 tells all that is wrong at once.\
          """)
  Mono<ResponseEntity<InteractionBody>> log(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody ReportedInteraction reported,
      Caller caller) {
    checkKeys(key, reported.id());
    Request request = new Request(key, RequestHash.of(reported));
    return log.log(new Command(reported, caller, request)).map(InteractionController::answered);
  }

  @GetMapping
  @Operation(
      summary = "Interactions, the newest first",
      description =
          """
          For example `/api/v1/interactions?account=A-1001`. An inbound mail is one, too (E9).\
          """)
  @CollectionReaders
  Mono<Page<InteractionBody>> list(
      @RequestParam @Nullable String account,
      @RequestParam @Nullable String agent,
      PageRequest page,
      Caller caller) {
    return interactions
        .page(account, agent, caller.scope(), page)
        .map(rows -> Page.of(rows, page.limit(), Interactions::cursor))
        .map(rows -> rows.map(InteractionBody::of));
  }

  private static void checkKeys(@Nullable String key, @Nullable String id) {
    ValidationErrors errors = new ValidationErrors();
    errors.keeps(TextRule.KEY, "Idempotency-Key", key);
    errors.keeps(TextRule.KEY, "/id", id);
    InvalidInput.raise(errors);
  }

  private static ResponseEntity<InteractionBody> answered(Answer answer) {
    return ResponseEntity.status(answer.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(InteractionBody.of(answer.logged()));
  }
}
