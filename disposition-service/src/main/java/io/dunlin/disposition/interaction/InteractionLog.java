package io.dunlin.disposition.interaction;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.Accounts;
import io.dunlin.disposition.dispute.Dispute;
import io.dunlin.disposition.dispute.Disputes;
import io.dunlin.disposition.interaction.Interactions.Request;
import io.dunlin.disposition.promise.PromiseEntry;
import io.dunlin.disposition.promise.PromiseLog;
import io.dunlin.disposition.work.OpenWork;
import io.dunlin.disposition.work.OwnWork;
import io.dunlin.disposition.work.WorkItem;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.DispositionEvent.WorkItemOpened;
import io.dunlin.kit.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Interactions together with all that follows from them, and what is told of it. */
@Repository
class InteractionLog {

  private final Interactions interactions;
  private final Accounts accounts;
  private final PromiseLog promises;
  private final Disputes disputes;
  private final OpenWork openWork;
  private final OwnWork ownWork;
  private final Outbox outbox;

  InteractionLog(
      Interactions interactions,
      Accounts accounts,
      PromiseLog promises,
      Disputes disputes,
      OpenWork openWork,
      OwnWork ownWork,
      Outbox outbox) {
    this.interactions = interactions;
    this.accounts = accounts;
    this.promises = promises;
    this.disputes = disputes;
    this.openWork = openWork;
    this.ownWork = ownWork;
    this.outbox = outbox;
  }

  /** To be called while the account is locked. */
  Mono<Void> add(
      Interaction interaction,
      Request request,
      Consequences consequences,
      Account account,
      @Nullable String closes) {
    return interactions
        .add(interaction, request)
        .then(Mono.defer(() -> response(interaction, account)))
        .then(accounts.countInteraction(account.account()))
        .then(outbox.append(told(interaction)))
        .then(promise(consequences.promise()).flatMap(outbox::append))
        .then(dispute(consequences.dispute()).flatMap(outbox::append))
        .then(close(interaction, closes).flatMap(outbox::append))
        .then(open(interaction, consequences.workItems(), account).flatMap(outbox::append));
  }

  /** The work that it did; its note is the case note (A5). */
  private Mono<List<WorkItemDone>> close(Interaction interaction, @Nullable String closes) {
    String note = interaction.note();
    return closes == null
        ? Mono.empty()
        : ownWork
            .close(
                interaction.account(),
                closes,
                interaction.agent(),
                interaction.loggedAt(),
                note == null ? String.join(" / ", interaction.path().layers()) : note)
            .map(List::of);
  }

  private Mono<List<DispositionEvent>> open(
      Interaction interaction, List<WorkItem> items, Account account) {
    return openWork
        .open(items, account, interaction.loggedAt())
        .map(
            told ->
                Stream.concat(
                        told.stream(), Consequences.routed(interaction, opened(told)).stream())
                    .toList());
  }

  private static List<WorkItemOpened> opened(List<DispositionEvent> told) {
    return told.stream()
        .filter(WorkItemOpened.class::isInstance)
        .map(WorkItemOpened.class::cast)
        .toList();
  }

  /** The main POC's answer is kept in the same transaction, so that clearance sees it (A3). */
  private Mono<Void> response(Interaction interaction, Account account) {
    return interaction.mainPocResponded()
        ? interactions.addResponse(interaction.id(), account.dayOf(interaction.at()))
        : Mono.empty();
  }

  private static List<DispositionEvent> told(Interaction interaction) {
    List<DispositionEvent> told = new ArrayList<>();
    told.add(interaction.asLogged());
    if (interaction.mainPocResponded()) {
      told.add(interaction.asResponse());
    }
    return told;
  }

  private Mono<? extends List<? extends DispositionEvent>> promise(@Nullable PromiseEntry promise) {
    return promise == null ? Mono.empty() : promises.add(promise);
  }

  private Mono<? extends List<? extends DispositionEvent>> dispute(@Nullable Dispute dispute) {
    return dispute == null ? Mono.empty() : disputes.add(dispute);
  }
}
