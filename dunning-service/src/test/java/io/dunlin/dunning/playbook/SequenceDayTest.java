package io.dunlin.dunning.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceDayTest {

  @ParameterizedTest
  @CsvSource({
    "5,", "9,", "10,1", "11,2", "12,3", "31,22", "60,51", "90,81", "98,89", "99,90", "100,90",
    "250,90"
  })
  @DisplayName("W8: process day 10 is sequence day 1; 99 is 90, and so is every later one")
  void the_sequence_day_follows_the_process_day(int processDay, Integer sequenceDay) {
    assertThat(SequenceDay.of(processDay)).isEqualTo(sequenceDay);
  }
}
