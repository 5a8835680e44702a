package io.dunlin.disposition.sequencetask;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.EpisodeStates;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.Origin;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.TaskKind;
import org.jspecify.annotations.Nullable;

/** A task that dunning-service asks for, as a work item under the task's own identifier. */
record RequestedTask(TaskRequested task) {

  private static final Set<TaskKind> STEPS =
      Set.of(TaskKind.REMINDER, TaskKind.CALL, TaskKind.DECISION);

  /** The sequence of which the task is a step; null for what follows an answer. */
  @Nullable String sequence() {
    boolean step = task.step() != null && STEPS.contains(task.kind());
    return step ? task.sequence() : null;
  }

  /** The work items; a task whose episode is over already is not opened. */
  static List<WorkItem> workItems(
      List<TaskRequested> tasks, Map<String, Account> accounts, EpisodeStates episodes) {
    Set<WorkEnd> over =
        episodes.closed().stream().map(WorkEnd::episodeOver).collect(Collectors.toSet());
    return tasks.stream()
        .map(
            task ->
                new RequestedTask(task)
                    .workItem(accounts.get(task.account()), episodes.openOf().get(task.account())))
        .filter(item -> item.ends().stream().noneMatch(over::contains))
        .toList();
  }

  /**
   * The work item.
   *
   * @param openEpisode the account's open episode, for a task that names none
   */
  private WorkItem workItem(@Nullable Account account, @Nullable String openEpisode) {
    return new WorkItem(
        task.task(),
        task.account(),
        WorkItemKind.valueOf(task.kind().name()),
        Assignee.of(task.assigneeRole(), account),
        task.title(),
        task.description(),
        new Due(task.dueOn(), null),
        new Origin(
            task.sequence(),
            task.step(),
            task.processDay(),
            task.sequenceDay(),
            null,
            null,
            task.reply()),
        ends(openEpisode),
        asks(),
        task.at(),
        null);
  }

  /**
   * A step goes with its sequence. Every other task is about the debt: it stays when the sequence
   * stops, and goes when nothing is overdue any more (A3).
   */
  private List<WorkEnd> ends(@Nullable String openEpisode) {
    String sequence = sequence();
    if (sequence != null) {
      return List.of(WorkEnd.sequenceStopped(sequence));
    }
    String episode = task.episode() == null ? openEpisode : task.episode();
    String reply = task.kind() == TaskKind.REPLY_TO_READ ? task.reply() : null;
    return Stream.concat(
            Stream.ofNullable(episode).map(WorkEnd::episodeOver),
            Stream.ofNullable(reply).map(WorkEnd::replyDecided))
        .toList();
  }

  /** Whoever has an answer to read follows it up, too: no second task asks for it (A3). */
  private @Nullable String asks() {
    return task.reply() == null ? null : "REPLY:" + task.reply();
  }
}
