package io.dunlin.disposition.workitem;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.workitem.WorkItem.Due;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.transaction.LockedAccounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Opens work items for an account, each thing once: what is asked for already is not asked for
 * again, and what was agreed last takes the place of what was agreed before.
 */
@Component
public class WorkItemOpener {

  private static final String REPLACED = "REPLACED";

  private final WorkItems workItems;
  private final OpenTaskIndex openTasks;

  WorkItemOpener(WorkItems workItems, OpenTaskIndex openTasks) {
    this.workItems = workItems;
    this.openTasks = openTasks;
  }

  /** An open work item that asks for something. */
  record OpenTask(String workItem, String asks, Due due) {}

  /** Which of the new items are opened, and which open ones they replace. */
  record Plan(List<WorkItem> items, Map<String, Closure> replaced) {

    static Plan of(List<WorkItem> items, Map<String, OpenTask> open, Instant now) {
      List<WorkItem> opened = new ArrayList<>();
      Map<String, Closure> replaced = new LinkedHashMap<>();
      for (WorkItem item : items) {
        OpenTask before = item.asks() == null ? null : open.get(item.asks());
        if (before == null) {
          opened.add(item);
        } else if (item.due().replaces(before.due())) {
          opened.add(item);
          replaced.put(before.workItem(), Closure.cancelled(before.asks(), now, REPLACED, null));
        }
      }
      return new Plan(opened, replaced);
    }
  }

  /** Opens items and returns what is to be published. */
  public Flux<DispositionEvent> open(
      LockedAccounts locked, List<WorkItem> items, Account account, Instant now) {
    List<String> asks = items.stream().map(WorkItem::asks).filter(Objects::nonNull).toList();
    return openTasks
        .askingFor(account.account(), asks)
        .map(open -> Plan.of(items, open, now))
        .flatMapMany(
            plan ->
                Flux.concat(
                    openTasks.close(locked, plan.replaced()),
                    workItems.open(locked, plan.items(), Map.of(account.account(), account))));
  }
}
