package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus.Reason;
import io.dunlin.events.DunningEvent.SteeringVerb;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * People start, hold, resume and stop a sequence, and add contacts to it (A6); who it was and why
 * is told (A7).
 */
@UseCase
class ControlSequence {

  private static final int LONGEST_HOLD = 366; // days

  private final Profiles profiles;
  private final SequenceChanges changes;

  ControlSequence(Profiles profiles, SequenceChanges changes) {
    this.profiles = profiles;
    this.changes = changes;
  }

  /** Nothing leaves until it is resumed, or until the work of a day of the account begins. */
  Mono<UUID> hold(UUID id, @Nullable LocalDate until, @Nullable String reason, Caller caller) {
    ControlCommand command =
        SequenceChanges.command(SteeringVerb.HOLD, reason, caller).until(until);
    return changes.change(
        id,
        command,
        caller.scope(),
        (sequence, dunningCase, context) -> {
          checkEnd(until, dunningCase.profile().dayOf(context.executor().now()));
          return Decision.nothing(sequence.controlled(held(sequence, until)));
        });
  }

  Mono<UUID> resume(UUID id, @Nullable String reason, Caller caller) {
    ControlCommand command = SequenceChanges.command(SteeringVerb.RESUME, reason, caller);
    return control(id, command, caller, (sequence, _) -> resumed(sequence));
  }

  Mono<UUID> stop(UUID id, @Nullable String reason, Caller caller) {
    ControlCommand command = SequenceChanges.command(SteeringVerb.STOP, reason, caller);
    return control(id, command, caller, (sequence, _) -> sequence.control().stop());
  }

  Mono<UUID> addContacts(
      UUID id, @Nullable List<String> contacts, @Nullable String reason, Caller caller) {
    List<String> added = contacts == null ? List.of() : contacts;
    return control(
        id,
        SequenceChanges.command(SteeringVerb.ADD_CONTACTS, reason, caller).adding(added),
        caller,
        (sequence, dunningCase) -> added(contacts, sequence, dunningCase));
  }

  /** Takes up the open episode's sequence; an answer of the main POC is not overruled (A3). */
  Mono<UUID> start(@Nullable String account, @Nullable String reason, Caller caller) {
    if (account == null || account.isBlank()) {
      return Mono.error(Problem.invalid("/account", "is needed"));
    }
    ControlCommand command = SequenceChanges.command(SteeringVerb.START, reason, caller);
    return profiles
        .find(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .flatMap(
            found ->
                changes.change(
                    found.account(),
                    command,
                    ControlSequence::open,
                    (sequence, _, _) -> Decision.nothing(sequence.controlled(started(sequence)))));
  }

  private Mono<UUID> control(
      UUID id,
      ControlCommand command,
      Caller caller,
      BiFunction<Sequence, DunningCase, ManualControl> change) {
    return changes.change(
        id,
        command,
        caller.scope(),
        (sequence, dunningCase, _) ->
            Decision.nothing(sequence.controlled(change.apply(sequence, dunningCase))));
  }

  private static void checkEnd(@Nullable LocalDate until, LocalDate today) {
    if (until != null && !until.isAfter(today)) {
      throw Problem.invalid("/until", "Must be after today, %s".formatted(today));
    }
    if (until != null && until.isAfter(today.plusDays(LONGEST_HOLD))) {
      throw Problem.invalid(
          "/until",
          "Must be within %d days; leave it out for a hold without end".formatted(LONGEST_HOLD));
    }
  }

  private static ManualControl held(Sequence sequence, @Nullable LocalDate until) {
    SequenceChanges.refuseIf(
        sequence.status().is(SequenceState.STOPPED), sequence, "cannot be held");
    return sequence.control().hold(until);
  }

  private static ManualControl resumed(Sequence sequence) {
    Reason reason = sequence.status().reason();
    boolean byOthers = sequence.status().is(SequenceState.STOPPED) && reason != Reason.BY_HAND;
    SequenceChanges.refuseIf(byOthers, sequence, "cannot be resumed");
    SequenceChanges.refuseIf(
        reason == Reason.DOUBTFUL_REPLY,
        sequence,
        "goes on when somebody decides on the mail (POST /api/v1/replies/{id}/decide)");
    return sequence.control().resume();
  }

  private static ManualControl started(Sequence sequence) {
    SequenceChanges.refuseIf(
        !sequence.status().is(SequenceState.STOPPED), sequence, "is under way already");
    return resumed(sequence);
  }

  /** Further contacts get the sequence's messages, if they are people of the account. */
  private static ManualControl added(
      @Nullable List<String> contacts, Sequence sequence, DunningCase dunningCase) {
    if (contacts == null || contacts.isEmpty()) {
      throw Problem.invalid("/contacts", "at least one contact is needed");
    }
    ValidationErrors errors = new ValidationErrors();
    for (int i = 0; i < contacts.size(); i++) {
      errors.unless(
          dunningCase.profile().contact(contacts.get(i)).isPresent(),
          "/contacts/" + i,
          "is not a contact of this account");
    }
    InvalidInput.raise(errors);
    return sequence.control().with(contacts);
  }

  private static Sequence open(DunningCase dunningCase) {
    return dunningCase
        .openSequence()
        .orElseThrow(
            () ->
                Problem.conflict(
                    "Account %s has nothing overdue".formatted(dunningCase.account())));
  }
}
