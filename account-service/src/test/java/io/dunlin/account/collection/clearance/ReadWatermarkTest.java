package io.dunlin.account.collection.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadWatermarkTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration AGE = Duration.ofSeconds(30);

  private final ReadWatermark readUpTo = new ReadWatermark();

  @Test
  @DisplayName("A3: before the first look nothing is known to be read")
  void nothing_seen() {
    assertThat(readUpTo.isWithin(AGE, NOW)).isFalse();
  }

  @Test
  @DisplayName("A3: a topic on which more and more comes is read up to what was passed")
  void a_stream_that_never_ends() {
    for (int second = 0; second < 100; second++) {
      readUpTo.see(
          NOW.plusSeconds(second), Map.of(0, 100L * second), Map.of(0, 100L * second - 50));
    }

    assertThat(readUpTo.isWithin(AGE, NOW.plusSeconds(100))).isTrue();
  }

  @Test
  @DisplayName("A3: a record that stays unread for longer than the age counts")
  void an_old_record() {
    readUpTo.see(NOW, Map.of(0, 10L, 1, 10L), Map.of(0, 10L, 1, 10L));
    readUpTo.see(NOW.plusSeconds(1), Map.of(0, 10L, 1, 11L), Map.of(0, 10L, 1, 10L));

    assertThat(readUpTo.isWithin(AGE, NOW.plusSeconds(30))).isTrue();
    assertThat(readUpTo.isWithin(AGE, NOW.plusSeconds(31))).isFalse();
  }
}
