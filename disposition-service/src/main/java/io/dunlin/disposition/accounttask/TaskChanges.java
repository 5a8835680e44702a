package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.accounttask.TaskChange.Close;
import io.dunlin.disposition.accounttask.TaskChange.Open;
import io.dunlin.disposition.accounttask.TaskChange.Replace;
import io.dunlin.disposition.workitem.Closure;
import io.dunlin.disposition.workitem.WorkItem;

/**
 * Applies the changes of a batch of events in their order: of each task key one work item is open
 * at a time.
 */
final class TaskChanges {

  private final Map<String, String> openItems = new HashMap<>();
  private final Map<String, WorkItem> opened = new LinkedHashMap<>();
  private final Map<String, Closure> closed = new LinkedHashMap<>();

  private TaskChanges(Map<String, String> openBefore) {
    openItems.putAll(openBefore);
  }

  /**
   * Applies changes on top of what was open before.
   *
   * @param openBefore the open work item of each task key
   */
  static TaskChanges of(Collection<TaskChange> changes, Map<String, String> openBefore) {
    TaskChanges result = new TaskChanges(openBefore);
    changes.forEach(result::apply);
    return result;
  }

  /** Work items to open, among them those that the batch itself closes again. */
  List<WorkItem> opened() {
    return List.copyOf(opened.values());
  }

  /** How work items are closed, by their identifier. */
  Map<String, Closure> closed() {
    return closed;
  }

  private void apply(TaskChange change) {
    switch (change) {
      case Open(WorkItem item) -> open(change.taskKey(), item);
      case Close(Closure closure) -> close(change.taskKey(), closure);
      case Replace(Closure closure, WorkItem item) -> replace(change.taskKey(), closure, item);
    }
  }

  private void open(String taskKey, WorkItem item) {
    if (openItems.putIfAbsent(taskKey, item.id()) == null) {
      opened.putIfAbsent(item.id(), item);
    }
  }

  private void replace(String taskKey, Closure closure, WorkItem item) {
    if (openItems.containsKey(taskKey)) {
      close(taskKey, closure);
      open(taskKey, item);
    }
  }

  private void close(String taskKey, Closure closure) {
    String item = openItems.remove(taskKey);
    if (item != null) {
      closed.putIfAbsent(item, closure);
    }
  }
}
