package io.dunlin.disposition.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.events.clearance.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseRuleTest {

  @ParameterizedTest
  @CsvSource({
    "true,  true,  false, false, YES",
    "true,  true,  false, true,  NO",
    "true,  true,  true,  true,  NO",
    "true,  true,  true,  false, UNKNOWN",
    "true,  false, false, false, UNKNOWN",
    "false, true,  false, false, UNKNOWN",
    "false, false, false, false, UNKNOWN"
  })
  @DisplayName("A3: an answer stops the message; what might still hide one holds it")
  void an_answer_stops_and_doubt_holds(
      boolean account, boolean episode, boolean parked, boolean responded, Verdict verdict) {
    var rule = new ResponseRule("A-1", "e", account, episode, parked, responded, 7);

    assertThat(rule.answer().verdict()).isEqualTo(verdict);
    assertThat(rule.answer().version()).isEqualTo(7);
  }
}
