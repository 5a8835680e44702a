package io.dunlin.disposition.intake;

import module java.base;

import io.dunlin.disposition.account.RecordAccounts;
import io.dunlin.disposition.accounttask.ApplyAccountTaskEvents;
import io.dunlin.disposition.accounttask.ApplyEpisodeEvents;
import io.dunlin.disposition.accounttask.ReassignWorkItems;
import io.dunlin.disposition.promise.JudgePromises;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.FinalInvoiceEvent;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.RenewalEvent;
import io.dunlin.events.StandingEvent;
import io.dunlin.events.SuspensionEvent;
import io.dunlin.events.Topics;
import io.dunlin.events.TransferEvent;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.transaction.LockedAccounts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what account-service tells: first it is recorded, then work and promises follow. */
@Component
class AccountEventsListener {

  private static final String ID = "disposition.account";

  static final EventSelection<AccountEvent> EVENTS =
      EventSelection.of(
          AccountEvent.class,
          AccountChanged.class,
          InvoiceOpened.class,
          InvoiceAmended.class,
          InvoiceSettled.class,
          InvoiceReopened.class,
          InvoiceVoided.class,
          PaymentRecorded.class,
          PaymentReversed.class,
          FinalInvoiceEvent.class,
          RenewalEvent.class,
          StandingEvent.class,
          SuspensionEvent.class,
          TransferEvent.class);

  private final Intake intake;
  private final RecordAccounts recordAccounts;
  private final ReassignWorkItems reassignWorkItems;
  private final ApplyEpisodeEvents applyEpisodeEvents;
  private final ApplyAccountTaskEvents applyTaskEvents;
  private final JudgePromises judgePromises;
  private final Outbox outbox;

  AccountEventsListener(
      Intake intake,
      RecordAccounts recordAccounts,
      ReassignWorkItems reassignWorkItems,
      ApplyEpisodeEvents applyEpisodeEvents,
      ApplyAccountTaskEvents applyTaskEvents,
      JudgePromises judgePromises,
      Outbox outbox) {
    this.intake = intake;
    this.recordAccounts = recordAccounts;
    this.reassignWorkItems = reassignWorkItems;
    this.applyEpisodeEvents = applyEpisodeEvents;
    this.applyTaskEvents = applyTaskEvents;
    this.judgePromises = judgePromises;
    this.outbox = outbox;
  }

  @KafkaListener(id = ID, topics = Topics.ACCOUNT, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(ID, EVENTS, records, this::apply);
  }

  private Mono<Void> apply(LockedAccounts locked, List<Received<AccountEvent>> events) {
    return recordAccounts
        .apply(locked, events)
        .then(reassignWorkItems.apply(locked, events))
        .thenMany(
            Flux.concat(
                applyEpisodeEvents.apply(locked, events),
                applyTaskEvents.apply(locked, events),
                judgePromises.apply(locked, events)))
        .collectList()
        .flatMap(published -> outbox.append(locked, published));
  }
}
