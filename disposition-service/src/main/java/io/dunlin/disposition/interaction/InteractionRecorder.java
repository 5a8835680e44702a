package io.dunlin.disposition.interaction;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.dispute.Disputes;
import io.dunlin.disposition.interaction.Interactions.Request;
import io.dunlin.disposition.promise.PromiseRecorder;
import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.workitem.WorkItemOpener;
import io.dunlin.disposition.worklist.OwnWorkItems;
import io.dunlin.events.DispositionEvent;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records an interaction together with all that follows from it, and publishes it. */
@Component
class InteractionRecorder {

  private final Interactions interactions;
  private final Accounts accounts;
  private final PromiseRecorder promises;
  private final Disputes disputes;
  private final WorkItemOpener opener;
  private final OwnWorkItems ownWorkItems;
  private final Outbox outbox;

  InteractionRecorder(
      Interactions interactions,
      Accounts accounts,
      PromiseRecorder promises,
      Disputes disputes,
      WorkItemOpener opener,
      OwnWorkItems ownWorkItems,
      Outbox outbox) {
    this.interactions = interactions;
    this.accounts = accounts;
    this.promises = promises;
    this.disputes = disputes;
    this.opener = opener;
    this.ownWorkItems = ownWorkItems;
    this.outbox = outbox;
  }

  /**
   * Records an interaction and publishes it.
   *
   * @param closes the work item that it closes; null where there is none
   */
  Mono<Void> record(
      LockedAccounts locked,
      Interaction interaction,
      Request request,
      Consequences consequences,
      Account account,
      @Nullable String closes) {
    return interactions
        .add(locked, interaction, request)
        .then(addResponse(locked, interaction, account))
        .then(accounts.countInteraction(locked, account.account()))
        .thenMany(
            Flux.concat(
                Flux.fromIterable(interaction.events()),
                Mono.justOrEmpty(consequences.promise())
                    .flatMapMany(it -> promises.add(locked, it)),
                Mono.justOrEmpty(consequences.dispute())
                    .flatMap(it -> disputes.add(locked, it).thenReturn(it.asOpened())),
                close(locked, interaction, closes),
                open(locked, interaction, consequences.workItems(), account)))
        .collectList()
        .flatMap(events -> outbox.append(locked, events));
  }

  /** The main POC's answer is recorded in the same transaction, so that clearance sees it (A3). */
  private Mono<Void> addResponse(LockedAccounts locked, Interaction interaction, Account account) {
    return interaction.mainPocResponded()
        ? interactions.addResponse(locked, interaction.id(), account.dayOf(interaction.at()))
        : Mono.empty();
  }

  /** Closes the work item that the interaction did; its note is the case note (A5). */
  private Flux<DispositionEvent> close(
      LockedAccounts locked, Interaction interaction, @Nullable String closes) {
    return Mono.justOrEmpty(closes)
        .flatMap(
            item ->
                ownWorkItems.close(
                    locked,
                    interaction.account(),
                    item,
                    interaction.agent(),
                    interaction.loggedAt(),
                    interaction.caseNote()))
        .flux()
        .cast(DispositionEvent.class);
  }

  private Flux<DispositionEvent> open(
      LockedAccounts locked, Interaction interaction, List<WorkItem> items, Account account) {
    return opener
        .open(locked, items, account, interaction.loggedAt())
        .collectList()
        .flatMapIterable(events -> Consequences.withRouted(interaction, events));
  }
}
