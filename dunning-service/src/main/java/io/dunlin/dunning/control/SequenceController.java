package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionReaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The sequences, and what people do with them (A6). */
@RestController
@Tag(name = "Sequences")
@RequestMapping("/api/v1/sequences")
@Allowed({Role.CSM, Role.AGENT, Role.TEAM_LEAD, Role.CS_OPS, Role.MANAGER})
class SequenceController {

  private final ReadSequences read;
  private final ControlSequence control;
  private final ControlSteps steps;

  SequenceController(ReadSequences read, ControlSequence control, ControlSteps steps) {
    this.read = read;
    this.control = control;
    this.steps = steps;
  }

  record Start(@Nullable String account, @Nullable String reason) {}

  record Contacts(@Nullable List<String> contacts, @Nullable String reason) {}

  record Hold(@Nullable String reason, @Nullable LocalDate until) {}

  /** Why somebody controls it, in their own words. */
  record Why(@Nullable String reason) {

    static @Nullable String of(@Nullable Why why) {
      return why == null ? null : why.reason;
    }
  }

  @GetMapping
  @Operation(
      summary = "Sequences, the newest first",
      description =
          """
          For example `/api/v1/sequences?account=A-1001&state=RUNNING`. Each shows what ran, \
          what comes next and, when it is held or stopped, why.\
          """)
  @CollectionReaders
  Mono<Page<SequenceView>> list(
      @RequestParam(required = false) @Nullable String account,
      @RequestParam(required = false) @Nullable SequenceState state,
      PageRequest page,
      Caller caller) {
    return read.page(account, state, page, caller.scope());
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "One sequence",
      description =
          """
          For example `/api/v1/sequences/0197f1f0-6d3c-7c1e-9a0b-3f6f5a9d2c11`.\
          """)
  @CollectionReaders
  Mono<SequenceView> one(@PathVariable UUID id, Caller caller) {
    return read.one(id, caller.scope());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Start the sequence of an account's open episode by hand",
      description =
          """
          For example `{"account": "A-1001", "reason": "They asked to be reminded"}`. The reason is \
          kept on the account's timeline with who gave it. 409 while it is under way, when the \
          main contact has answered, or when nothing is overdue.\
          """)
  Mono<SequenceView> start(@RequestBody Start start, Caller caller) {
    return then(control.start(start.account(), start.reason(), caller), caller);
  }

  @PostMapping("/{id}/hold")
  @Operation(
      summary = "Put a sequence on hold",
      description =
          """
          Nothing leaves until it is resumed, or until the morning of a day of the account. For \
          example `{"reason": "A new purchase order is on its way", "until": "2026-12-20"}`; both \
          may be left out, and are kept on the account's timeline with who gave them. 409 when it \
          has stopped.\
          """)
  Mono<SequenceView> hold(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Hold hold, Caller caller) {
    Hold wanted = hold == null ? new Hold(null, null) : hold;
    return then(control.hold(id, wanted.until, wanted.reason, caller), caller);
  }

  @PostMapping("/{id}/resume")
  @Operation(
      summary = "Let a sequence go on that was held or stopped by hand",
      description =
          """
          For example `{"reason": "The purchase order did not come"}`; the reason may be left out, \
          and is kept on the account's timeline with who gave it. 409 when something else has \
          stopped it: an answer of the main contact is not overruled.\
          """)
  Mono<SequenceView> resume(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Why why, Caller caller) {
    return then(control.resume(id, Why.of(why), caller), caller);
  }

  @PostMapping("/{id}/stop")
  @Operation(
      summary = "Stop a sequence by hand",
      description =
          """
          Nothing more leaves, and its open tasks are withdrawn. For example `{"reason": "Agreed \
          with their CFO"}`; the reason may be left out, and is kept on the account's timeline \
          with who gave it.\
          """)
  Mono<SequenceView> stop(
      @PathVariable UUID id, @RequestBody(required = false) @Nullable Why why, Caller caller) {
    return then(control.stop(id, Why.of(why), caller), caller);
  }

  @PostMapping("/{id}/steps/{step}/skip")
  @Operation(
      summary = "Leave out one step of a sequence",
      description =
          """
          For example `{"reason": "They were visited yesterday"}`; the reason may be left out, and \
          is kept on the account's timeline with who gave it. The other steps keep their days. A \
          message of the step that has not left yet is cancelled. 409 when the step has run or \
          was passed over already.\
          """)
  Mono<SequenceView> skip(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable Why why,
      Caller caller) {
    return then(steps.skip(id, step, Why.of(why), caller), caller);
  }

  @PostMapping("/{id}/steps/{step}/bring-forward")
  @Operation(
      summary = "Let a step run before its day",
      description =
          """
          For example `{"reason": "Their CFO asked for it"}`; the reason may be left out, and is \
          kept on the account's timeline with who gave it. A message leaves as soon as the contact \
          policy allows it, after clearance like every other; the other steps keep their days. 409 \
          while the sequence does not run, or when the step has run or was passed over already.\
          """)
  Mono<SequenceView> bringForward(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestBody(required = false) @Nullable Why why,
      Caller caller) {
    return then(steps.bringForward(id, step, Why.of(why), caller), caller);
  }

  @PostMapping("/{id}/contacts")
  @Operation(
      summary = "Add further contacts to a sequence",
      description =
          """
          They get its messages from now on, beside the main contact. For example `{"contacts": \
          ["C-2"], "reason": "She approves the payments"}`; the reason may be left out, and is \
          kept on the account's timeline with who gave it.\
          """)
  Mono<SequenceView> contacts(
      @PathVariable UUID id, @RequestBody Contacts contacts, Caller caller) {
    return then(control.addContacts(id, contacts.contacts(), contacts.reason(), caller), caller);
  }

  private Mono<SequenceView> then(Mono<UUID> done, Caller caller) {
    return done.flatMap(id -> read.one(id, caller.scope()));
  }
}
