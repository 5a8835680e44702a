package io.dunlin.disposition.accounttask;

import io.dunlin.disposition.workitem.Closure;
import io.dunlin.disposition.workitem.WorkItem;
import org.jspecify.annotations.Nullable;

/** A change of people's tasks that follows from an event of account-service. */
sealed interface TaskChange {

  /** Tells what is to be done; of each key one task is open at a time. */
  String taskKey();

  /** Opens a task, unless one of the same key is open. */
  record Open(WorkItem item) implements TaskChange {

    @Override
    public String taskKey() {
      return item.ends().getFirst().reference();
    }
  }

  /** Closes the open task of the key, where there is one. */
  record Close(Closure closure) implements TaskChange {

    @Override
    public String taskKey() {
      return closure.taskKey();
    }
  }

  /** Closes the open task of the key and opens another one, but only where one is open. */
  record Replace(Closure closure, WorkItem item) implements TaskChange {

    @Override
    public String taskKey() {
      return closure.taskKey();
    }
  }

  /**
   * The task in words.
   *
   * @param description what to look for (A5)
   * @param why what puts it on the list (C6)
   * @param subject the renewal or the transfer that it is about
   */
  record Wording(String title, String description, String why, @Nullable String subject) {}
}
