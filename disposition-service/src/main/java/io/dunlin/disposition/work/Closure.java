package io.dunlin.disposition.work;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How work ends by itself: somebody has done elsewhere what it asked for, or nobody needs to any
 * more.
 *
 * @param of the question that the work waits for
 * @param by who has done it; null when it needs no doing
 * @param caseNote what came of it (A5)
 * @param why it needs no doing; null when it was done
 */
record Closure(
    String of, Instant at, @Nullable String by, @Nullable String caseNote, @Nullable String why) {

  static Closure done(String of, Instant at, String by, String caseNote) {
    return new Closure(of, at, by, caseNote, null);
  }

  static Closure needless(String of, Instant at, String why, @Nullable String caseNote) {
    return new Closure(of, at, null, caseNote, why);
  }

  WorkItem.State state() {
    return why == null ? WorkItem.State.DONE : WorkItem.State.CANCELLED;
  }

  DispositionEvent told(String account, String workItem) {
    return why != null
        ? new WorkItemCancelled(account, workItem, why, at)
        : new WorkItemDone(
            account, workItem, Objects.requireNonNull(by), at, Objects.requireNonNull(caseNote));
  }
}
