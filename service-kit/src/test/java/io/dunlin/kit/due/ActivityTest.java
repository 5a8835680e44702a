package io.dunlin.kit.due;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActivityTest {

  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final Activity activity = new Activity();

  @Test
  void what_happened_since_one_looked_is_not_waited_for() throws InterruptedException {
    long seen = activity.count();
    activity.happened();

    activity.awaitMore(seen, FOR_EVER);

    assertThat(activity.count()).isNotEqualTo(seen);
  }

  @Test
  void who_waits_is_woken() throws InterruptedException {
    long seen = activity.count();
    Thread waiting = Thread.ofVirtual().start(() -> await(seen));

    while (waiting.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    activity.happened();

    assertThat(waiting.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void nobody_waits_for_ever() throws InterruptedException {
    activity.awaitMore(activity.count(), Duration.ofMillis(1));

    assertThat(activity.count()).isZero();
  }

  private void await(long seen) {
    try {
      activity.awaitMore(seen, FOR_EVER);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
