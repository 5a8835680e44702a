package io.dunlin.dunning.playbook;

import org.jspecify.annotations.Nullable;

/**
 * One step of a playbook; it runs at most once in an episode (W7).
 *
 * @param day the process day on which it is due (W7)
 * @param sender in whose name an e-mail leaves; null for tasks
 * @param assignee the role that gets the task; null for e-mails
 * @param template what an e-mail is rendered from; null for tasks
 * @param description what to look for (A5)
 */
public record Step(
    String id,
    int day,
    StepKind kind,
    @Nullable SenderRole sender,
    @Nullable String assignee,
    @Nullable String template,
    String title,
    String description) {

  /** The day as the CSM sees it (A4). */
  public @Nullable Integer sequenceDay() {
    return SequenceDay.of(day);
  }

  public boolean writes() {
    return kind == StepKind.EMAIL;
  }
}
