package io.dunlin.disposition.promise;

import static io.dunlin.disposition.workitem.WorkItem.following;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.workitem.Assignee;
import io.dunlin.disposition.workitem.Origin;
import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.disposition.workitem.WorkItem.Text;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.kit.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The callback on the day of a promised payment, or on the first business day after it (C2, C7).
 */
public final class PaymentDayCallback {

  private PaymentDayCallback() {}

  /**
   * It ends with its promise: a broken one is its owner's. It also ends with the account's open
   * episode, which is null while nothing is overdue.
   */
  public static WorkItem of(
      Promise promise, Account account, @Nullable String episode, String role, Instant now) {
    LocalDate day = BusinessDays.of(account.country()).onOrAfter(promise.dueOn());
    String title =
        day.equals(promise.dueOn())
            ? "Call %s: %s is promised for today".formatted(account.name(), promise.amount())
            : "Call %s: %s was promised for %s"
                .formatted(account.name(), promise.amount(), promise.dueOn());
    return following(
        WorkItemKind.CALLBACK,
        account,
        Assignee.of(role, account),
        new Text(title, null, null),
        new Due(day, null),
        Origin.interaction(promise.interaction(), promise.id()),
        ends(promise, episode),
        null,
        now);
  }

  private static List<WorkEnd> ends(Promise promise, @Nullable String episode) {
    WorkEnd own = WorkEnd.promiseJudged(promise.id());
    return episode == null ? List.of(own) : List.of(WorkEnd.episodeOver(episode), own);
  }
}
