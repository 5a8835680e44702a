package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.problem.InvalidInput;
import io.dunlin.kit.problem.Problem;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.AccountTransactions;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Closes a work item with a case note (A5); once. */
@UseCase
class CloseWorkItem {

  private final Worklist worklist;
  private final WorkItems workItems;
  private final Outbox outbox;
  private final AccountTransactions transactions;
  private final BusinessClock clock;

  CloseWorkItem(
      Worklist worklist,
      WorkItems workItems,
      Outbox outbox,
      AccountTransactions transactions,
      BusinessClock clock) {
    this.worklist = worklist;
    this.workItems = workItems;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Closes an item; a refusal of the caller comes before one of the note. */
  Mono<WorklistEntry> with(Caller caller, String id, @Nullable String caseNote) {
    return findOwn(caller, id).flatMap(seen -> close(caller, seen.item(), checked(caseNote)));
  }

  private static String checked(@Nullable String caseNote) {
    ValidationErrors errors = new ValidationErrors();
    String checked = errors.required("/caseNote", caseNote);
    InvalidInput.raise(errors);
    return Objects.requireNonNull(checked);
  }

  private Mono<WorklistEntry> close(Caller caller, WorkItem item, String caseNote) {
    return transactions.execute(
        List.of(item.account()), locked -> close(locked, caller, item.id(), caseNote));
  }

  private Mono<WorklistEntry> close(
      LockedAccounts locked, Caller caller, String id, String caseNote) {
    return findOwn(caller, id)
        .filter(WorklistEntry::isOpen)
        .switchIfEmpty(Mono.error(CloseWorkItem::notOpen))
        .flatMap(open -> save(locked, open.item(), caller.user(), caseNote))
        .then(find(caller, id));
  }

  private Mono<Void> save(LockedAccounts locked, WorkItem item, String by, String caseNote) {
    var done = new WorkItemDone(item.account(), item.id(), by, clock.now(), caseNote);
    return workItems
        .done(locked, item.id(), done.at(), by, caseNote)
        .then(outbox.append(locked, List.of(done)));
  }

  private Mono<WorklistEntry> findOwn(Caller caller, String id) {
    return find(caller, id)
        .filter(WorklistEntry::mayClose)
        .switchIfEmpty(Mono.error(CloseWorkItem::notTheirs));
  }

  private Mono<WorklistEntry> find(Caller caller, String id) {
    return worklist
        .find(caller, id)
        .switchIfEmpty(Mono.error(() -> Problem.notFound("Work item " + id)));
  }

  private static Problem notTheirs() {
    return Problem.forbidden(
        "The work item is somebody else's: agents and CSMs close their own and their role's");
  }

  private static Problem notOpen() {
    return Problem.conflict("Not open any more", "The work item is already done or was cancelled");
  }
}
