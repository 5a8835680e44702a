package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.DispositionEvent.WorkItemCancelled;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.DunningEvent.TaskKind;
import io.dunlin.events.DunningEvent.TaskRequested;
import io.dunlin.events.Identifiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to do for an account: a task, a callback, a check.
 *
 * @param withdrawnWith the sequence whose stop withdraws it, or the episode whose end does (A3), or
 *     the question whose answer ends it
 * @param why what put it on the list beside what the account owes (C6)
 */
public record WorkItem(
    String id,
    String account,
    WorkItemKind kind,
    Assignee assignee,
    String title,
    @Nullable String description,
    Due due,
    Origin origin,
    @Nullable String withdrawnWith,
    Instant openedAt,
    @Nullable String why) {

  private static final Set<WorkItemKind> STEPS =
      Set.of(WorkItemKind.REMINDER, WorkItemKind.CALL, WorkItemKind.DECISION);

  /** A work item is open until it is done, or cancelled because it needs no doing any more. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED
  }

  /** The account's calendar day, and the time where one was agreed. */
  public record Due(LocalDate on, @Nullable Instant at) {

    /** The last moment at which it is in time. */
    Instant latest(ZoneId zone) {
      return at != null ? at : on.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
  }

  /**
   * What it came from: a step of a sequence, or an interaction and its promise.
   *
   * @param subject the renewal or the transfer that it is about
   */
  public record Origin(
      @Nullable String sequence,
      @Nullable String step,
      @Nullable Integer processDay,
      @Nullable Integer sequenceDay,
      @Nullable String interaction,
      @Nullable String promise,
      @Nullable String subject) {

    public static Origin interaction(String interaction, @Nullable String promise) {
      return new Origin(null, null, null, null, interaction, promise, null);
    }

    static Origin about(@Nullable String subject) {
      return new Origin(null, null, null, null, null, null, subject);
    }

    /** What it leads back to. */
    @Nullable String id() {
      if (sequence != null) {
        return sequence;
      }
      return interaction != null ? interaction : subject;
    }
  }

  /** The work item that dunning asks for, under the task's own identifier. */
  static WorkItem of(TaskRequested task, @Nullable Account account) {
    return new WorkItem(
        task.task(),
        task.account(),
        WorkItemKind.valueOf(task.kind().name()),
        Assignee.of(task.assigneeRole(), account),
        task.title(),
        task.description(),
        new Due(task.dueOn(), null),
        step(task),
        withdrawnWith(task),
        task.at(),
        null);
  }

  /** A callback or a check that follows from an interaction. */
  public static WorkItem following(
      WorkItemKind kind,
      Account account,
      Assignee who,
      String title,
      Due due,
      Origin origin,
      Instant now) {
    String id = Identifiers.next().toString();
    return new WorkItem(
        id, account.account(), kind, who, title, null, due, origin, null, now, null);
  }

  private static Origin step(TaskRequested task) {
    return new Origin(
        task.sequence(), task.step(), task.processDay(), task.sequenceDay(), null, null, null);
  }

  /**
   * A step goes with its sequence; a question that follows an answer stays when the sequence stops,
   * and goes when nothing is overdue any more.
   */
  private static @Nullable String withdrawnWith(TaskRequested task) {
    if (task.step() != null) {
      return STEPS.contains(WorkItemKind.valueOf(task.kind().name())) ? task.sequence() : null;
    }
    return task.kind() == TaskKind.FOLLOW_UP ? task.episode() : null;
  }

  WorkItemOpened opened(@Nullable Account of) {
    return new WorkItemOpened(
        account,
        id,
        kind,
        assignee.role(),
        assignee.user(),
        title,
        due.latest(of == null ? ZoneOffset.UTC : of.zone()),
        origin.id());
  }

  WorkItemCancelled cancelled(String reason, Instant at) {
    return new WorkItemCancelled(account, id, reason, at);
  }
}
