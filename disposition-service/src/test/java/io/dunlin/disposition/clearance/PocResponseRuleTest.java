package io.dunlin.disposition.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.clearance.ResponseReason;
import io.dunlin.events.clearance.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PocResponseRuleTest {

  @ParameterizedTest
  @CsvSource({
    "true,  true,  false, false, YES,     NO_RESPONSE",
    "true,  true,  false, true,  NO,      POC_RESPONDED",
    "true,  true,  true,  true,  NO,      POC_RESPONDED",
    "true,  true,  true,  false, UNKNOWN, ACCOUNT_PARKED",
    "true,  false, false, false, UNKNOWN, EPISODE_UNKNOWN",
    "false, true,  false, false, UNKNOWN, ACCOUNT_UNKNOWN",
    "false, false, false, false, UNKNOWN, ACCOUNT_UNKNOWN"
  })
  @DisplayName("A3: an answer stops the message; what might still hide one holds it")
  void an_answer_stops_and_doubt_holds(
      boolean account,
      boolean episode,
      boolean parked,
      boolean responded,
      Verdict verdict,
      ResponseReason code) {
    var rule = new PocResponseRule("A-1", "e", account, episode, parked, responded, 7);

    assertThat(rule.answer().verdict()).isEqualTo(verdict);
    assertThat(rule.answer().code()).isEqualTo(code);
    assertThat(rule.answer().version()).isEqualTo(7);
  }
}
