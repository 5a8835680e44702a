package io.dunlin.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

class SimulatedBusinessClockTest {

  private final SimulatedBusinessClock clock =
      new SimulatedBusinessClock(Instant.parse("2012-01-01T23:30:00Z"));

  @Test
  void it_moves_forward_and_never_back() {
    clock.moveTo(Instant.parse("2012-01-02T00:00:00Z"));

    assertThat(clock.now()).isEqualTo("2012-01-02T00:00:00Z");
    assertThatThrownBy(() -> clock.moveTo(Instant.parse("2012-01-01T00:00:00Z")))
        .hasMessageContaining("never goes back");
  }

  @Test
  void today_is_a_day_of_the_zone() {
    assertThat(clock.today(ZoneId.of("Asia/Tokyo"))).isEqualTo(LocalDate.of(2012, 1, 2));
    assertThat(clock.today(ZoneId.of("America/New_York"))).isEqualTo(LocalDate.of(2012, 1, 1));
  }
}
