package io.dunlin.dunning.control;

import module java.base;

import io.dunlin.dunning.control.SequencePages.SequenceKey;
import io.dunlin.dunning.dunningcase.DecisionContext;
import io.dunlin.dunning.dunningcase.DunningCase;
import io.dunlin.dunning.dunningcase.DunningCaseProcessor;
import io.dunlin.dunning.sequence.Decision;
import io.dunlin.dunning.sequence.DunningEffect.PublishEvent;
import io.dunlin.dunning.sequence.Sequence;
import io.dunlin.dunning.sequence.SequenceStatus;
import io.dunlin.events.DunningEvent.SteeringVerb;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.security.Scope;
import io.dunlin.kit.transaction.AccountTransactions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes a sequence for a person, in one transaction with what is told of it. */
@Component
class SequenceChanges {

  private static final int LONGEST_REASON = 1_000;

  private final SequencePages pages;
  private final DunningCaseProcessor processor;
  private final Outbox outbox;
  private final AccountTransactions transactions;

  SequenceChanges(
      SequencePages pages,
      DunningCaseProcessor processor,
      Outbox outbox,
      AccountTransactions transactions) {
    this.pages = pages;
    this.processor = processor;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /** A command with its reason, which may be left out. */
  static ControlCommand command(SteeringVerb verb, @Nullable String reason, Caller caller) {
    if (reason != null) {
      TextRule.NOTE
          .fault(reason, LONGEST_REASON)
          .ifPresent(
              fault -> {
                throw Problem.invalid("/reason", fault);
              });
    }
    String kept = reason == null || reason.isBlank() ? null : reason.strip();
    return new ControlCommand(verb, caller.user(), kept, List.of(), null, null);
  }

  static void refuseIf(boolean refused, Sequence sequence, String what) {
    if (refused) {
      SequenceStatus status = sequence.status();
      String stands = status.reason() == null ? "" : " (" + status.reason() + ")";
      throw Problem.conflict("The sequence is %s%s and %s".formatted(status.state(), stands, what));
    }
  }

  /** What becomes of a sequence, or the refusal. */
  interface Change {
    Decision<Sequence> of(Sequence sequence, DunningCase dunningCase, DecisionContext context);
  }

  /** Changes a sequence that the caller may see; the answer is its identifier. */
  Mono<UUID> change(UUID id, ControlCommand command, Scope scope, Change change) {
    return pages
        .find(id, scope)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Sequence " + id)))
        .map(SequenceKey::account)
        .flatMap(account -> change(account, command, found -> found.sequence(id), change));
  }

  /** Changes a sequence of an account; the answer is its identifier. */
  Mono<UUID> change(
      String account,
      ControlCommand command,
      Function<DunningCase, Sequence> which,
      Change change) {
    List<UUID> changed = new ArrayList<>();
    return transactions.execute(
        List.of(account),
        locked ->
            processor
                .decide(
                    locked,
                    List.of(account),
                    (dunningCase, context) -> {
                      Sequence sequence = which.apply(dunningCase);
                      changed.add(sequence.id());
                      return decide(sequence, dunningCase, command, change, context);
                    })
                .collectList()
                .flatMap(events -> outbox.append(locked, events))
                .then(Mono.fromSupplier(changed::getLast)));
  }

  private static Decision<DunningCase> decide(
      Sequence sequence,
      DunningCase dunningCase,
      ControlCommand command,
      Change change,
      DecisionContext context) {
    Decision<Sequence> decided = change.of(sequence, dunningCase, context);
    PublishEvent told = new PublishEvent(command.of(sequence, context.executor().now()));
    return new Decision<>(dunningCase, List.of(told))
        .then(now -> now.control(sequence, decided, context));
  }
}
