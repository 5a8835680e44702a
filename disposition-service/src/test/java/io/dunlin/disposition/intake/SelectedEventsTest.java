package io.dunlin.disposition.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.AccountEvent;
import io.dunlin.events.DunningEvent;
import io.dunlin.testkit.architecture.EventReferences;
import org.junit.jupiter.api.Test;

class SelectedEventsTest {

  @Test
  void what_is_handled_of_accounts_is_selected_and_nothing_else() {
    assertThat(AccountEventsListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(
                AccountEvent.class, AccountEventsListener.class, "io.dunlin.disposition"));
  }

  @Test
  void what_is_handled_of_sequences_is_selected_and_nothing_else() {
    assertThat(DunningEventsListener.EVENTS.types())
        .isEqualTo(
            EventReferences.in(
                DunningEvent.class, DunningEventsListener.class, "io.dunlin.disposition"));
  }
}
