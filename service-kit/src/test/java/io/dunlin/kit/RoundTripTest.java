package io.dunlin.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dunlin.events.DispositionEvent.WorkItemDone;
import io.dunlin.kit.due.Quiet;
import io.dunlin.kit.outbox.Outbox;
import io.dunlin.kit.road.AccountRoad;
import io.dunlin.sample.SampleService;
import io.dunlin.sample.Totals;
import io.dunlin.testkit.DunlinTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** From a transaction through the outbox, Kafka and the inbox into another transaction. */
@DunlinTest(
    value = "sample-service",
    classes = SampleService.class,
    needs = {DunlinTest.Need.POSTGRES, DunlinTest.Need.KAFKA, DunlinTest.Need.TOKENS})
class RoundTripTest {

  @Autowired AccountRoad road;
  @Autowired Outbox outbox;
  @Autowired Totals totals;
  @Autowired List<Quiet> quiets;

  @Test
  void an_event_arrives_once_and_then_all_is_quiet() {
    WorkItemDone done = new WorkItemDone("A-1", "w", "kim", Instant.EPOCH, "hello");

    road.travel(Set.of("A-1"), () -> outbox.append(List.of(done)).thenReturn(1)).block();

    await().until(() -> Flux.fromIterable(quiets).concatMap(Quiet::pending).next().block() == null);
    assertThat(totals.trailOf("A-1").block()).isEqualTo("hello");
  }
}
