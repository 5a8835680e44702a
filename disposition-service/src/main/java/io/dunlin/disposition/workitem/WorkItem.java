package io.dunlin.disposition.workitem;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.events.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to do for an account: a task, a callback, a check.
 *
 * @param ends what cancels it when it comes first; without any only a person closes it
 * @param asks tells what is asked for, of which an account has one open item at a time; null where
 *     there may be several
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

  /** A work item is open until it is done, or cancelled because it needs no doing any more. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED
  }

  /** The account's calendar day, and the time where one was agreed. */
  public record Due(LocalDate on, @Nullable Instant at) {

    /** An agreed time replaces any other; a day without one only a later day (C2). */
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
}
