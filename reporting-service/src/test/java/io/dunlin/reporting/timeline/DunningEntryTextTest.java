package io.dunlin.reporting.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DunningEvent.SequenceSteered;
import io.dunlin.events.DunningEvent.SteeringVerb;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningEntryTextTest {

  @ParameterizedTest
  @CsvSource({
    "HOLD,,2026-12-20,'dana put the sequence on hold until 2026-12-20: Why.'",
    "HOLD,,,'dana put the sequence on hold: Why.'",
    "SKIP_STEP,mail-5,,'dana skipped the step mail-5: Why.'",
    "BRING_STEP_FORWARD,mail-5,,'dana brought the step mail-5 forward: Why.'"
  })
  @DisplayName("A7: the timeline tells what a person did with a sequence, and why")
  void what_a_person_did(SteeringVerb verb, String step, LocalDate until, String text) {
    SequenceSteered steered =
        new SequenceSteered(
            "A", "S", "E", verb, List.of(), step, until, "dana", "Why", Instant.EPOCH);

    assertThat(DunningEntryText.of(steered)).isEqualTo(text);
  }
}
