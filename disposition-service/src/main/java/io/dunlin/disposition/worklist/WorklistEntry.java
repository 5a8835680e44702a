package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A work item on a list, with the reasons that put it there (C6).
 *
 * @param priority null while the account is not known here
 * @param mayClose whether the reader may do it; agents and CSMs also see what others are to do
 * @param position its position in the order of the list, after which the next page begins
 * @param ended null while it is open
 */
record WorklistEntry(
    WorkItem item,
    WorkItem.State state,
    @Nullable String accountName,
    @Nullable Priority priority,
    LocalDate today,
    boolean mayClose,
    String position,
    @Nullable Ended ended) {

  /** How it ended: done by somebody with a case note (A5), or cancelled with a reason. */
  record Ended(Instant at, @Nullable String by, @Nullable String caseNote, @Nullable String why) {}

  boolean isOpen() {
    return state == WorkItem.State.OPEN;
  }

  /** Only work that is still to be done needs explaining. */
  List<WorkReason> reasons() {
    return isOpen() ? Stream.concat(askedFor(), owed()).toList() : List.of();
  }

  /** The class by which debts are ordered (E5); an account that is not known here owes nothing. */
  PriorityClass priorityClass() {
    return priority == null ? PriorityClass.OTHER : priority.priorityClass(today);
  }

  private Stream<WorkReason> askedFor() {
    String why = item.why();
    return why == null ? Stream.empty() : Stream.of(new WorkReason(WorkReason.Code.ASKED_FOR, why));
  }

  private Stream<WorkReason> owed() {
    return priority == null ? Stream.empty() : priority.reasons(today, item.due()).stream();
  }

  /** The amount that the account owes undisputed; null while the account is not known here. */
  @Nullable Money collectible() {
    return priority == null ? null : priority.collectible();
  }
}
