package io.dunlin.disposition.work;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes people's work of renewals, final invoices, suspension and transfers, and ends it when
 * others have done it or nobody needs to (B2, D4, E2, E4).
 */
@UseCase
public class TakeAccountWork {

  private final Accounts accounts;
  private final OpenTaskIndex questions;
  private final WorkItems workItems;
  private final Outbox outbox;

  TakeAccountWork(Accounts accounts, OpenTaskIndex questions, WorkItems workItems, Outbox outbox) {
    this.accounts = accounts;
    this.questions = questions;
    this.workItems = workItems;
    this.outbox = outbox;
  }

  /** To be called after profiles and invoices have been saved, while the accounts are locked. */
  public Mono<Void> after(List<Received<AccountEvent>> events) {
    List<Received<AccountEvent>> concerned =
        events.stream().filter(received -> AccountSteps.of(received.event()) != null).toList();
    return (concerned.isEmpty() ? Mono.<Void>empty() : take(concerned))
        .then(Mono.defer(() -> endContacts(events)));
  }

  private Mono<Void> take(List<Received<AccountEvent>> events) {
    return Mono.zip(accounts.findAll(accountsOf(events)), outstanding(events))
        .flatMap(known -> decide(steps(events, known.getT1(), known.getT2()), known.getT1()));
  }

  private Mono<Void> decide(List<Step> steps, Map<String, Account> known) {
    Set<String> asked = steps.stream().map(Step::question).collect(Collectors.toSet());
    return questions
        .open(asked)
        .map(openBefore -> AccountWork.of(steps, openBefore))
        .flatMap(work -> save(work, known));
  }

  private Mono<Void> save(AccountWork work, Map<String, Account> known) {
    return workItems
        .open(work.asked(), known)
        .flatMap(outbox::append)
        .then(Mono.defer(() -> questions.end(work.ended())))
        .flatMap(outbox::append);
  }

  private static List<Step> steps(
      List<Received<AccountEvent>> events,
      Map<String, Account> accounts,
      Map<String, Outstanding> outstanding) {
    return events.stream()
        .flatMap(
            received -> {
              String number = received.event().account();
              Outstanding open = outstanding.getOrDefault(number, Outstanding.NOTHING);
              return steps(received, accounts.get(number), open);
            })
        .toList();
  }

  private static Stream<Step> steps(
      Received<AccountEvent> received, @Nullable Account account, Outstanding open) {
    AccountEvent event = received.event();
    WorkTrigger occasion =
        new WorkTrigger(received.id(), received.time(), event.account(), account, open);
    Function<WorkTrigger, Stream<Step>> steps = AccountSteps.of(event);
    return steps == null ? Stream.empty() : steps.apply(occasion);
  }

  private Mono<Map<String, Outstanding>> outstanding(List<Received<AccountEvent>> events) {
    Set<String> handedOver =
        accountsOf(
            events.stream().filter(received -> AccountSteps.handOver(received.event())).toList());
    return handedOver.isEmpty() ? Mono.just(Map.of()) : questions.outstanding(handedOver);
  }

  /** Nobody is contacted about a final invoice that is paid (E4). */
  private Mono<Void> endContacts(List<Received<AccountEvent>> events) {
    Map<String, Instant> settled =
        events.stream()
            .filter(received -> isOver(received.event()))
            .collect(
                Collectors.toMap(
                    received -> received.event().account(), Received::time, (_, later) -> later));
    return settled.isEmpty()
        ? Mono.empty()
        : questions.endFinalContacts(settled).flatMap(outbox::append);
  }

  private static boolean isOver(AccountEvent event) {
    return event instanceof InvoiceSettled || event instanceof InvoiceVoided;
  }

  private static Set<String> accountsOf(Collection<Received<AccountEvent>> events) {
    return events.stream()
        .map(received -> received.event().account())
        .collect(Collectors.toUnmodifiableSet());
  }
}
