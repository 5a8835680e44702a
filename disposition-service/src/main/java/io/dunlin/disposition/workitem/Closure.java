package io.dunlin.disposition.workitem;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import org.jspecify.annotations.Nullable;

/**
 * How a work item is closed by what happens elsewhere: somebody has done there what it asks for, or
 * nobody needs to any more.
 *
 * @param taskKey tells what was to be done
 * @param by who has done it; null when it is cancelled
 * @param caseNote what came of it (A5)
 * @param why the code of the reason for which it is cancelled; null when it was done
 */
public record Closure(
    String taskKey,
    Instant at,
    @Nullable String by,
    @Nullable String caseNote,
    @Nullable String why) {

  public static Closure done(String taskKey, Instant at, String by, String caseNote) {
    return new Closure(taskKey, at, by, caseNote, null);
  }

  public static Closure cancelled(
      String taskKey, Instant at, String why, @Nullable String caseNote) {
    return new Closure(taskKey, at, null, caseNote, why);
  }

  WorkItem.State state() {
    return why == null ? WorkItem.State.DONE : WorkItem.State.CANCELLED;
  }

  DispositionEvent event(String account, String workItem) {
    return why != null
        ? new WorkItemCancelled(account, workItem, why, at)
        : new WorkItemDone(
            account, workItem, Objects.requireNonNull(by), at, Objects.requireNonNull(caseNote));
  }
}
