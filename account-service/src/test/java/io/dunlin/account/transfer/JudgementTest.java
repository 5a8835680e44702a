package io.dunlin.account.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.AccountEvent.TransferMode;
import io.dunlin.events.Health;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

  @ParameterizedTest
  @DisplayName("With nothing against it a transfer is automated, and says what it looked at")
  @CsvSource({
    ", , no open sales opportunities; the health is not known",
    "0, GOOD, no open sales opportunities; the health is good",
    "0, FAIR, no open sales opportunities; the health is fair",
    "0, UNKNOWN, no open sales opportunities; the health is not known"
  })
  void automated(@Nullable Integer opportunities, @Nullable Health health, String why) {
    Judgement judgement = Judgement.of(opportunities, health);

    assertThat(judgement.mode()).isEqualTo(TransferMode.AUTOMATED);
    assertThat(judgement.why()).containsExactly(why.split("; "));
  }

  @ParameterizedTest
  @DisplayName("Open sales opportunities or a poor health make it manual, and are named")
  @CsvSource({
    "1, GOOD, 1 open sales opportunity",
    "3, , 3 open sales opportunities",
    "0, POOR, the health is poor",
    ", POOR, the health is poor",
    "2, POOR, 2 open sales opportunities; the health is poor"
  })
  void manual(@Nullable Integer opportunities, @Nullable Health health, String why) {
    Judgement judgement = Judgement.of(opportunities, health);

    assertThat(judgement.mode()).isEqualTo(TransferMode.MANUAL);
    assertThat(judgement.why()).containsExactly(why.split("; "));
  }
}
