package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.account.Profiles;
import io.dunlin.dunning.control.SequencePages.SequenceKey;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.dunningcase.DunningCaseProcessor;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.ManualControl;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceState;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.dunning.sequence.SequenceStatus.Reason;
import io.dunlin.events.DunningEvent.SteeringVerb;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * People start, hold, resume and stop a sequence, and add contacts to it (A6); who it was and why
 * is told (A7).
 */
@UseCase
class ControlSequence {

  private static final int LONGEST_REASON = 1_000;

  private final SequencePages pages;
  private final Profiles profiles;
  private final DunningCaseProcessor processor;
  private final Outbox outbox;
  private final AccountTransactions transactions;

  ControlSequence(
      SequencePages pages,
      Profiles profiles,
      DunningCaseProcessor processor,
      Outbox outbox,
      AccountTransactions transactions) {
    this.pages = pages;
    this.profiles = profiles;
    this.processor = processor;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  Mono<UUID> hold(UUID id, @Nullable String reason, Caller caller) {
    ControlCommand command = command(SteeringVerb.HOLD, reason, caller, List.of());
    return control(id, command, caller, (sequence, _) -> held(sequence));
  }

  Mono<UUID> resume(UUID id, @Nullable String reason, Caller caller) {
    ControlCommand command = command(SteeringVerb.RESUME, reason, caller, List.of());
    return control(id, command, caller, (sequence, _) -> resumed(sequence));
  }

  Mono<UUID> stop(UUID id, @Nullable String reason, Caller caller) {
    ControlCommand command = command(SteeringVerb.STOP, reason, caller, List.of());
    return control(id, command, caller, (sequence, _) -> sequence.control().stop());
  }

  Mono<UUID> addContacts(
      UUID id, @Nullable List<String> contacts, @Nullable String reason, Caller caller) {
    List<String> added = contacts == null ? List.of() : contacts;
    return control(
        id,
        command(SteeringVerb.ADD_CONTACTS, reason, caller, added),
        caller,
        (sequence, dunningCase) -> added(contacts, sequence, dunningCase));
  }

  /** Takes up the open episode's sequence; an answer of the main POC is not overruled (A3). */
  Mono<UUID> start(@Nullable String account, @Nullable String reason, Caller caller) {
    if (account == null || account.isBlank()) {
      return Mono.error(Problem.invalid("/account", "is needed"));
    }
    ControlCommand command = command(SteeringVerb.START, reason, caller, List.of());
    return profiles
        .find(account, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Account " + account)))
        .flatMap(
            found ->
                change(
                    found.account(),
                    command,
                    d -> open(d).id(),
                    (sequence, _) -> started(sequence)));
  }

  private Mono<UUID> control(
      UUID id,
      ControlCommand command,
      Caller caller,
      BiFunction<Sequence, DunningCase, ManualControl> change) {
    return pages
        .find(id, caller.scope())
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Sequence " + id)))
        .map(SequenceKey::account)
        .flatMap(account -> change(account, command, _ -> id, change));
  }

  private Mono<UUID> change(
      String account,
      ControlCommand command,
      Function<DunningCase, UUID> which,
      BiFunction<Sequence, DunningCase, ManualControl> change) {
    List<UUID> changed = new ArrayList<>();
    return transactions.execute(
        List.of(account),
        locked ->
            processor
                .decide(
                    locked,
                    List.of(account),
                    (dunningCase, context) -> {
                      Sequence sequence = dunningCase.sequence(which.apply(dunningCase));
                      changed.add(sequence.id());
                      ManualControl control = change.apply(sequence, dunningCase);
                      PublishEvent told =
                          new PublishEvent(command.of(sequence, context.executor().now()));
                      return new Decision<>(dunningCase, List.of(told))
                          .then(d -> d.control(sequence, control, context));
                    })
                .collectList()
                .flatMap(events -> outbox.append(locked, events))
                .then(Mono.fromSupplier(changed::getLast)));
  }

  private static ControlCommand command(
      SteeringVerb verb, @Nullable String reason, Caller caller, List<String> contacts) {
    if (reason != null) {
      TextRule.NOTE
          .fault(reason, LONGEST_REASON)
          .ifPresent(
              fault -> {
                throw Problem.invalid("/reason", fault);
              });
    }
    String kept = reason == null || reason.isBlank() ? null : reason.strip();
    return new ControlCommand(verb, caller.user(), kept, contacts);
  }

  private static ManualControl held(Sequence sequence) {
    refuseIf(sequence.status().is(SequenceState.STOPPED), sequence, "cannot be held");
    return sequence.control().hold();
  }

  private static ManualControl resumed(Sequence sequence) {
    Reason reason = sequence.status().reason();
    boolean byOthers = sequence.status().is(SequenceState.STOPPED) && reason != Reason.BY_HAND;
    refuseIf(byOthers, sequence, "cannot be resumed");
    refuseIf(
        reason == Reason.DOUBTFUL_REPLY,
        sequence,
        "goes on when somebody decides on the mail (POST /api/v1/replies/{id}/decide)");
    return sequence.control().resume();
  }

  private static ManualControl started(Sequence sequence) {
    refuseIf(!sequence.status().is(SequenceState.STOPPED), sequence, "is under way already");
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

  private static void refuseIf(boolean refused, Sequence sequence, String what) {
    if (refused) {
      SequenceStatus status = sequence.status();
      String stands = status.reason() == null ? "" : " (" + status.reason() + ")";
      throw Problem.conflict("The sequence is %s%s and %s".formatted(status.state(), stands, what));
    }
  }
}
