package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkEnd;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItem.State;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Due at is given only where an hour was agreed; the days are the account's. The subject is the
 * renewal, the transfer or the mail that it is about.
 */
record WorkItemBody(
    String id,
    String account,
    @Nullable String accountName,
    WorkItemKind kind,
    State state,
    String assigneeRole,
    @Nullable String assignee,
    String title,
    @Nullable String description,
    LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable Money collectible,
    PriorityClass priority,
    List<String> reasons,
    List<WorkReason.Code> reasonCodes,
    List<WorkEnd> ends,
    @Nullable String sequence,
    @Nullable String step,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    @Nullable String interaction,
    @Nullable String promise,
    @Nullable String subject,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable String doneBy,
    @Nullable String caseNote,
    @Nullable String cancelledWhy) {

  static WorkItemBody of(WorklistEntry listed) {
    WorkItem item = listed.item();
    WorklistEntry.Ended ended = listed.ended();
    return new WorkItemBody(
        item.id(),
        item.account(),
        listed.accountName(),
        item.kind(),
        listed.state(),
        item.assignee().role(),
        item.assignee().user(),
        item.title(),
        item.description(),
        item.due().on(),
        item.due().at(),
        listed.collectible(),
        listed.priorityClass(),
        listed.reasons().stream().map(WorkReason::text).toList(),
        listed.reasons().stream().map(WorkReason::code).toList(),
        item.ends(),
        item.origin().sequence(),
        item.origin().step(),
        item.origin().processDay(),
        item.origin().sequenceDay(),
        item.origin().interaction(),
        item.origin().promise(),
        item.origin().subject(),
        item.openedAt(),
        ended == null ? null : ended.at(),
        ended == null ? null : ended.by(),
        ended == null ? null : ended.caseNote(),
        ended == null ? null : ended.why());
  }
}
