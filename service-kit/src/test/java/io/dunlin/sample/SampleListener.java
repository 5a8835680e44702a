package io.dunlin.sample;

import module java.base;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.EventSelection;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.Received;
import io.r2dbc.spi.R2dbcRollbackException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears of work that was done; can be told to find the world broken, or to conflict for ever. */
@Component
public class SampleListener {

  public static final String CONSUMER = "sample.disposition";

  /** While set, everything fails as if the database were away. */
  public final AtomicBoolean away = new AtomicBoolean();

  /** While set, poison is taken as if somebody had mended the cause. */
  public final AtomicBoolean mended = new AtomicBoolean();

  private final Intake intake;
  private final Totals totals;

  SampleListener(Intake intake, Totals totals) {
    this.intake = intake;
    this.totals = totals;
  }

  @KafkaListener(id = CONSUMER, topics = Topics.DISPOSITION, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        CONSUMER,
        EventSelection.of(DispositionEvent.class, WorkItemDone.class),
        records,
        (_, received) -> handle(received));
  }

  private Mono<Void> handle(List<Received<DispositionEvent>> received) {
    if (away.get()) {
      return Mono.error(new UncheckedIOException(new IOException("away")));
    }
    if (!mended.get() && received.stream().anyMatch(r -> caseNote(r.event()).contains("stuck"))) {
      return Mono.error(new R2dbcRollbackException("serialization failure", "40001"));
    }
    return totals.add(received.stream().map(r -> heard(r.event())).toList());
  }

  private Totals.Heard heard(DispositionEvent event) {
    String word = caseNote(event);
    return new Totals.Heard(event.account(), mended.get() ? word.replace("poison", "cure") : word);
  }

  private static String caseNote(DispositionEvent event) {
    return ((DispositionEvent.WorkItemDone) event).caseNote();
  }
}
