package io.dunlin.account.collection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.DispositionEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.testkit.architecture.EventReferences;
import org.junit.jupiter.api.Test;

class SelectedEventsTest {

  @Test
  void what_is_handled_of_agreements_is_selected_and_nothing_else() {
    assertThat(AgreementListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(
                DispositionEvent.class, AgreementListener.class, "io.dunlin.account.collection"));
  }

  @Test
  void what_is_handled_of_messages_and_addresses_is_selected_and_nothing_else() {
    assertThat(DunningListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(DunningEvent.class, DunningListener.class, "io.dunlin.account"));
  }
}
