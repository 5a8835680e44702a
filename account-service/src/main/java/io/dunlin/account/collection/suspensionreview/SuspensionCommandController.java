package io.dunlin.account.collection.suspensionreview;

import module java.base;

import io.dunlin.account.collection.suspension.DecideSuspension;
import io.dunlin.account.collection.suspension.SuspensionCommand;
import io.dunlin.account.collection.suspensionreview.CommandBodies.Decision;
import io.dunlin.account.collection.suspensionreview.CommandBodies.HoldBody;
import io.dunlin.account.collection.suspensionreview.CommandBodies.Note;
import io.dunlin.account.collection.suspensionreview.CommandBodies.Why;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Allowed;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.CollectionStaff;
import io.dunlin.kit.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes notes, decisions of the weekly review, and commands of people at any time (E2). */
@RestController
@RequestMapping("/api/v1/suspensions/{account}")
@Tag(name = "Suspensions")
@Allowed(Role.MANAGER)
class SuspensionCommandController {

  private final SuspensionViews views;
  private final DecideSuspension decide;

  SuspensionCommandController(SuspensionViews views, DecideSuspension decide) {
    this.views = views;
    this.decide = decide;
  }

  @PostMapping("/notes")
  @CollectionStaff
  @Operation(
      summary = "Note something for the review",
      description =
          """
          For example `{"note":"Their controller left in May",\
          "insight":"They will pay when the new one is there"}`; the insight may be left out.\
          """)
  Mono<SuspensionView> note(@PathVariable String account, @RequestBody Note body, Caller caller) {
    return then(
        account,
        caller,
        () -> {
          Note note = body.read();
          return decide.note(account, String.valueOf(note.note()), note.insight(), caller.user());
        });
  }

  @PostMapping("/decisions")
  @Allowed({Role.TEAM_LEAD, Role.MANAGER})
  @Operation(
      summary = "Decide in the review",
      description =
          """
          PROCEED: warn as soon as nothing holds it; of a warned account whose letter failed or \
          has not left by the day of suspension: the customer was told otherwise, suspend it all \
          the same. HOLD: neither warn nor suspend before a day. \
          RELEASE: let it go for this episode. For example \
          `{"decision":"HOLD","until":"2026-04-01","reason":"The new controller begins then"}`; \
          only HOLD has `until`. The same decision again changes nothing.\
          """)
  Mono<SuspensionView> decide(
      @PathVariable String account, @RequestBody Decision body, Caller caller) {
    return then(
        account, caller, () -> decide.decide(account, body.read(), body.kind(), caller.user()));
  }

  @PostMapping("/warn")
  @Operation(
      summary = "Warn at once",
      description =
          """
          For example `{"reason":"They said that they will not pay"}`. From over 30 days past due, \
          unless a promise, a plan, a dispute or a payment on its way holds it; who is warned \
          already is not warned again, unless the letter came back or nobody could be written to.\
          """)
  Mono<SuspensionView> warn(@PathVariable String account, @RequestBody Why body, Caller caller) {
    return carryOut(account, caller, () -> new SuspensionCommand.Warn(body.read()));
  }

  @PostMapping("/hold")
  @Allowed({Role.TEAM_LEAD, Role.MANAGER})
  @Operation(
      summary = "Hold until a day",
      description =
          """
          For example `{"until":"2026-04-01","reason":"The board talks to them"}`; a hold takes \
          the place of the one before. The process goes on by itself on that day.\
          """)
  Mono<SuspensionView> hold(
      @PathVariable String account, @RequestBody HoldBody body, Caller caller) {
    return carryOut(account, caller, body::read);
  }

  @PostMapping("/reinstate")
  @Operation(
      summary = "Put a suspended account in service again",
      description =
          """
          For example `{"reason":"Their bank confirmed the transfer"}`. Accounts that become \
          current are reinstated by themselves.\
          """)
  Mono<SuspensionView> reinstate(
      @PathVariable String account, @RequestBody Why body, Caller caller) {
    return carryOut(account, caller, () -> new SuspensionCommand.Reinstate(body.read()));
  }

  private Mono<SuspensionView> carryOut(
      String account, Caller caller, Supplier<SuspensionCommand> command) {
    return then(account, caller, () -> decide.carryOut(account, command.get(), caller.user()));
  }

  /** Only what the caller may see; then it is shown as it is afterwards. */
  private Mono<SuspensionView> then(String account, Caller caller, Supplier<Mono<Void>> work) {
    return find(account, caller).then(Mono.defer(work)).then(find(account, caller));
  }

  private Mono<SuspensionView> find(String account, Caller caller) {
    return views
        .one(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)));
  }
}
