package io.dunlin.account.collection.intake;

import module java.base;

import io.dunlin.account.collection.agreement.Agreement;
import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DispositionEvent.PlanApproved;
import io.dunlin.events.DispositionEvent.PlanBroken;
import io.dunlin.events.DispositionEvent.PromiseBroken;
import io.dunlin.events.DispositionEvent.PromiseCorrected;
import io.dunlin.events.DispositionEvent.PromiseKept;
import io.dunlin.events.DispositionEvent.PromiseMade;
import io.dunlin.events.DispositionEvent.PromiseReleased;
import io.dunlin.events.DispositionEvent.PromiseRenewed;
import io.dunlin.events.DispositionEvent.PromiseReopened;
import io.dunlin.events.DispositionEvent.PromiseWithdrawn;
import io.dunlin.events.DispositionEvent.SuspensionRequested;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads the events of disposition-service as a consumer of its own, so that promises are known
 * which were made before there was suspension.
 */
@Component
class AgreementListener {

  static final EventSelection<DispositionEvent> EVENTS =
      EventSelection.of(
          DispositionEvent.class,
          InteractionLogged.class,
          PlanApproved.class,
          PlanBroken.class,
          PromiseBroken.class,
          PromiseCorrected.class,
          PromiseKept.class,
          PromiseMade.class,
          PromiseReleased.class,
          PromiseRenewed.class,
          PromiseReopened.class,
          PromiseWithdrawn.class,
          SuspensionRequested.class);

  private final Intake intake;
  private final ApplyAgreementEvents events;

  AgreementListener(Intake intake, ApplyAgreementEvents events) {
    this.intake = intake;
    this.events = events;
  }

  @KafkaListener(id = Agreement.CONSUMER, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(Agreement.CONSUMER, EVENTS, records, events::apply);
  }
}
