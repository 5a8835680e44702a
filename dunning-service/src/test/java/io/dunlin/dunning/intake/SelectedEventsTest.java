package io.dunlin.dunning.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DispositionEvent;
import io.dunlin.testkit.architecture.EventReferences;
import org.junit.jupiter.api.Test;

class SelectedEventsTest {

  @Test
  void what_is_handled_of_accounts_is_selected_and_nothing_else() {
    assertThat(EventsListener.ACCOUNT_EVENTS.types())
        .isEqualTo(
            EventReferences.in(AccountEvent.class, EventsListener.class, "io.dunlin.dunning"));
  }

  @Test
  void what_is_handled_of_dispositions_is_selected_and_nothing_else() {
    assertThat(EventsListener.DISPOSITION_EVENTS.types())
        .isEqualTo(
            EventReferences.in(DispositionEvent.class, EventsListener.class, "io.dunlin.dunning"));
  }
}
