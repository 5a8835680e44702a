package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.work.WorkItem.Due;
import io.dunlin.events.DispositionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens work for an account, each thing once: what is asked already is not asked again, and what
 * was agreed last takes the place of what was agreed before.
 */
@Component
public class OpenWork {

  private static final String REPLACED = "REPLACED";

  private final WorkItems workItems;
  private final OpenTaskIndex questions;

  OpenWork(WorkItems workItems, OpenTaskIndex questions) {
    this.workItems = workItems;
    this.questions = questions;
  }

  /** An open work item that asks for something. */
  record Asked(String workItem, String asks, Due due) {}

  /** What is to be opened of the new items, and which open ones they replace. */
  record Plan(List<WorkItem> items, Map<String, Closure> replaced) {

    static Plan of(List<WorkItem> items, Map<String, Asked> open, Instant now) {
      List<WorkItem> fresh = new ArrayList<>();
      Map<String, Closure> replaced = new LinkedHashMap<>();
      for (WorkItem item : items) {
        Asked asked = item.asks() == null ? null : open.get(item.asks());
        if (asked == null) {
          fresh.add(item);
        } else if (item.due().replaces(asked.due())) {
          fresh.add(item);
          replaced.put(asked.workItem(), Closure.needless(asked.asks(), now, REPLACED, null));
        }
      }
      return new Plan(fresh, replaced);
    }
  }

  /** To be called while the account is locked; says what is to be told. */
  public Mono<List<DispositionEvent>> open(List<WorkItem> items, Account account, Instant now) {
    List<String> asks = items.stream().map(WorkItem::asks).filter(Objects::nonNull).toList();
    return workItems
        .asked(account.account(), asks)
        .map(open -> Plan.of(items, open, now))
        .flatMap(plan -> save(plan, account));
  }

  private Mono<List<DispositionEvent>> save(Plan plan, Account account) {
    List<DispositionEvent> told = new ArrayList<>();
    return questions
        .end(plan.replaced())
        .doOnNext(told::addAll)
        .then(Mono.defer(() -> workItems.open(plan.items(), Map.of(account.account(), account))))
        .doOnNext(told::addAll)
        .thenReturn(told);
  }
}
