package io.dunlin.dunning.playbook;

import io.dunlin.events.TaskKind;

/** A step writes, or it asks a person to do something (A2). */
public enum StepKind {
  EMAIL(TaskKind.UNKNOWN),
  REMINDER_TASK(TaskKind.REMINDER),
  CALL_TASK(TaskKind.CALL),
  DECISION_TASK(TaskKind.DECISION);

  private final TaskKind task;

  StepKind(TaskKind task) {
    this.task = task;
  }

  /** The kind of work item that is asked for; unknown for an e-mail, which asks for none. */
  public TaskKind task() {
    return task;
  }
}
