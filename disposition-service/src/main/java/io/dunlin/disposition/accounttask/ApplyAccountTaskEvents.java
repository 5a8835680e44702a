package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.workitem.OpenTaskIndex;
import io.dunlin.disposition.workitem.WorkItems;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.transaction.LockedAccounts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens the tasks of renewals, final invoices, cash, suspensions and transfers, and closes them
 * when others have done them or nobody needs to (B2, D4, E2, E4, E12).
 */
@UseCase
public class ApplyAccountTaskEvents {

  private final Accounts accounts;
  private final HandoverSummaries handovers;
  private final OpenTaskIndex openTasks;
  private final WorkItems workItems;

  ApplyAccountTaskEvents(
      Accounts accounts,
      HandoverSummaries handovers,
      OpenTaskIndex openTasks,
      WorkItems workItems) {
    this.accounts = accounts;
    this.handovers = handovers;
    this.openTasks = openTasks;
    this.workItems = workItems;
  }

  /**
   * Applies events and returns what is to be published. To be called after profiles and invoices
   * have been saved.
   */
  public Flux<DispositionEvent> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    List<Received<AccountEvent>> concerned =
        events.stream().filter(it -> AccountTaskRules.concerns(it.event())).toList();
    return Flux.concat(
        concerned.isEmpty() ? Flux.empty() : applyConcerned(locked, concerned),
        cancelContacts(locked, events));
  }

  private Flux<DispositionEvent> applyConcerned(
      LockedAccounts locked, List<Received<AccountEvent>> events) {
    return Mono.zip(accounts.findAll(accountsOf(events.stream())), handovers(events))
        .flatMapMany(it -> apply(locked, changes(events, it.getT1(), it.getT2()), it.getT1()));
  }

  private Flux<DispositionEvent> apply(
      LockedAccounts locked, List<TaskChange> changes, Map<String, Account> known) {
    Set<String> taskKeys = changes.stream().map(TaskChange::taskKey).collect(Collectors.toSet());
    return openTasks
        .open(taskKeys)
        .map(openBefore -> TaskChanges.of(changes, openBefore))
        .flatMapMany(
            result ->
                Flux.concat(
                    workItems.open(locked, result.opened(), known),
                    openTasks.close(locked, result.closed())));
  }

  private static List<TaskChange> changes(
      List<Received<AccountEvent>> events,
      Map<String, Account> accounts,
      Map<String, HandoverSummary> handovers) {
    return events.stream()
        .flatMap(
            received -> {
              String number = received.event().account();
              HandoverSummary handover = handovers.getOrDefault(number, HandoverSummary.NOTHING);
              return AccountTaskRules.changes(
                  received.event(),
                  new WorkTrigger(
                      received.id(), received.time(), number, accounts.get(number), handover));
            })
        .toList();
  }

  private Mono<Map<String, HandoverSummary>> handovers(List<Received<AccountEvent>> events) {
    Set<String> handedOver =
        accountsOf(events.stream().filter(it -> AccountTaskRules.needsHandover(it.event())));
    return handedOver.isEmpty() ? Mono.just(Map.of()) : handovers.of(handedOver);
  }

  /** Nobody is contacted about a final invoice that is paid (E4). */
  private Flux<DispositionEvent> cancelContacts(
      LockedAccounts locked, List<Received<AccountEvent>> events) {
    Map<String, Instant> settled =
        events.stream()
            .filter(it -> AccountTaskRules.endsAnInvoice(it.event()))
            .collect(
                Collectors.toMap(it -> it.event().account(), Received::time, (_, later) -> later));
    return settled.isEmpty()
        ? Flux.empty()
        : openTasks.cancelFinalInvoiceContacts(locked, settled).cast(DispositionEvent.class);
  }

  private static Set<String> accountsOf(Stream<Received<AccountEvent>> events) {
    return events.map(it -> it.event().account()).collect(Collectors.toUnmodifiableSet());
  }
}
