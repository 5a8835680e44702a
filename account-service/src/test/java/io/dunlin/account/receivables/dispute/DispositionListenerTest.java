package io.dunlin.account.receivables.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.DispositionEvent;
import io.dunlin.testkit.architecture.EventReferences;
import org.junit.jupiter.api.Test;

class DispositionListenerTest {

  @Test
  void what_is_handled_is_selected_and_nothing_else() {
    assertThat(DispositionListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(
                DispositionEvent.class,
                DispositionListener.class,
                "io.dunlin.account.receivables"));
  }
}
