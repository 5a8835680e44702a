package io.dunlin.account.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.Health;
import io.dunlin.events.TransferEvent.TransferMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferAssessmentTest {

  @ParameterizedTest
  @DisplayName("D3: with nothing against it a transfer is automated, and says what it looked at")
  @CsvSource({
    ", the health is not known",
    "GOOD, the health is good",
    "FAIR, the health is fair",
    "UNKNOWN, the health is not known"
  })
  void automated(@Nullable Health health, String why) {
    TransferAssessment judgement = TransferAssessment.of(0, 0, health);

    assertThat(judgement.mode()).isEqualTo(TransferMode.AUTOMATED);
    assertThat(judgement.why())
        .containsExactly("no open sales opportunities", "no pending tasks of the CSM", why);
    assertThat(TransferAssessment.of(null, 0, health)).isEqualTo(judgement);
  }

  @ParameterizedTest
  @DisplayName(
      "D3: opportunities, pending tasks or a poor health make a transfer manual, and are named")
  @CsvSource({
    "1, 0, GOOD, 1 open sales opportunity",
    "3, 0, , 3 open sales opportunities",
    "0, 1, GOOD, 1 pending task of the CSM",
    ", 4, , 4 pending tasks of the CSM",
    "0, 0, POOR, the health is poor",
    ", 0, POOR, the health is poor",
    "2, 1, POOR, 2 open sales opportunities; 1 pending task of the CSM; the health is poor"
  })
  void manual(@Nullable Integer opportunities, int tasks, @Nullable Health health, String why) {
    TransferAssessment judgement = TransferAssessment.of(opportunities, tasks, health);

    assertThat(judgement.mode()).isEqualTo(TransferMode.MANUAL);
    assertThat(judgement.why()).containsExactly(why.split("; "));
  }
}
