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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to do for an account: a task, a callback, a check.
 *
 * @param ends what cancels it when it comes first; none: only a person closes it
 * @param asks what is asked, of which an account has one open item at a time; null where each
 *     asking is its own
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
    List<WorkEnd> ends,
    @Nullable String asks,
    Instant openedAt,
    @Nullable String why) {

  private static final Set<TaskKind> STEPS =
      Set.of(TaskKind.REMINDER, TaskKind.CALL, TaskKind.DECISION);

  /** A work item is open until it is done, or cancelled because it needs no doing any more. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED
  }

  /** The account's calendar day, and the time where one was agreed. */
  public record Due(LocalDate on, @Nullable Instant at) {

    /** What was agreed last counts; of what was not agreed, what is due first (C2). */
    boolean replaces(Due open) {
      return at != null || (open.at == null && on.isBefore(open.on));
    }

    /** The last moment at which it is in time. */
    Instant latest(ZoneId zone) {
      return at != null ? at : on.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }
  }

  /**
   * What somebody is asked, in words.
   *
   * @param description what to look for (A5)
   * @param why what puts it on the list beside what the account owes (C6)
   */
  public record Text(String title, @Nullable String description, @Nullable String why) {}

  /**
   * What it came from: a step of a sequence, or an interaction and its promise.
   *
   * @param subject the renewal, the transfer or the mail that it is about
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

  /**
   * The work item that dunning asks for, under the task's own identifier.
   *
   * @param episode the account's open episode, for a task that names none
   */
  static WorkItem of(TaskRequested task, @Nullable Account account, @Nullable String episode) {
    return new WorkItem(
        task.task(),
        task.account(),
        WorkItemKind.valueOf(task.kind().name()),
        Assignee.of(task.assigneeRole(), account),
        task.title(),
        task.description(),
        new Due(task.dueOn(), null),
        step(task),
        ends(task, episode),
        asks(task),
        task.at(),
        null);
  }

  /** A callback, a check or a question that follows from an interaction. */
  public static WorkItem following(
      WorkItemKind kind,
      Account account,
      Assignee who,
      Text text,
      Due due,
      Origin origin,
      List<WorkEnd> ends,
      @Nullable String asks,
      Instant now) {
    return new WorkItem(
        Identifiers.next().toString(),
        account.account(),
        kind,
        who,
        text.title(),
        text.description(),
        due,
        origin,
        ends,
        asks,
        now,
        text.why());
  }

  private static Origin step(TaskRequested task) {
    return new Origin(
        task.sequence(),
        task.step(),
        task.processDay(),
        task.sequenceDay(),
        null,
        null,
        task.reply());
  }

  /**
   * A step goes with its sequence. Every other task is about the debt: it stays when the sequence
   * stops, and goes when nothing is overdue any more (A3).
   */
  private static List<WorkEnd> ends(TaskRequested task, @Nullable String episode) {
    String sequence = sequence(task);
    if (sequence != null) {
      return List.of(WorkEnd.sequenceStopped(sequence));
    }
    String about = task.episode() == null ? episode : task.episode();
    String reply = task.kind() == TaskKind.REPLY_TO_READ ? task.reply() : null;
    return Stream.of(
            Optional.ofNullable(about).map(WorkEnd::episodeOver),
            Optional.ofNullable(reply).map(WorkEnd::replyDecided))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whoever has an answer to read follows it up, too: no second task asks for it (A3). */
  private static @Nullable String asks(TaskRequested task) {
    return task.reply() == null ? null : "REPLY:" + task.reply();
  }

  /** The sequence of which the task is a step; null for what follows an answer. */
  static @Nullable String sequence(TaskRequested task) {
    boolean step = task.step() != null && STEPS.contains(task.kind());
    return step ? task.sequence() : null;
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
