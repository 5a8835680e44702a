package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemKind;
import io.dunlin.kit.security.Caller;
import io.dunlin.kit.transaction.LockedAccounts;
import io.dunlin.kit.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Somebody's own work items, which they close by logging an interaction (A5). */
@Component
public class OwnWorkItems {

  private final Worklist worklist;
  private final WorkItems workItems;

  OwnWorkItems(Worklist worklist, WorkItems workItems) {
    this.worklist = worklist;
    this.workItems = workItems;
  }

  /**
   * The open work item of the account that the caller closes by logging: the one that they name;
   * or, with a mail that they received, the only reply that they are to read there.
   */
  public Mono<Optional<String>> closable(
      Caller caller, String account, @Nullable String named, boolean mailReceived) {
    if (named != null) {
      return worklist
          .find(caller, named)
          .filter(item -> item.item().account().equals(account) && isOwn(item))
          .map(item -> Optional.of(item.item().id()))
          .defaultIfEmpty(Optional.empty());
    }
    return mailReceived ? onlyReply(caller, account) : Mono.just(Optional.empty());
  }

  /** Closes an item and returns what is to be published. */
  public Mono<WorkItemDone> close(
      LockedAccounts locked,
      String account,
      String workItem,
      String by,
      Instant at,
      String caseNote) {
    return workItems
        .done(locked, workItem, at, by, caseNote)
        .thenReturn(new WorkItemDone(account, workItem, by, at, caseNote));
  }

  /** Where there are several replies, it is not known which one was logged. */
  private Mono<Optional<String>> onlyReply(Caller caller, String account) {
    Worklist.Filter replies =
        new Worklist.Filter(null, account, WorkItem.State.OPEN, WorkItemKind.REPLY_TO_READ);
    return worklist
        .page(caller, replies, new PageRequest(10, null))
        .map(items -> items.stream().filter(OwnWorkItems::isOwn).toList())
        .map(own -> own.size() == 1 ? id(own) : Optional.empty());
  }

  private static Optional<String> id(List<WorklistEntry> own) {
    return Optional.of(own.getFirst().item().id());
  }

  private static boolean isOwn(WorklistEntry item) {
    return item.isOpen() && item.mayClose();
  }
}
