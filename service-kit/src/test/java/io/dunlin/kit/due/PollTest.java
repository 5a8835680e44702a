package io.dunlin.kit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class PollTest {

  private final CountDownLatch turns = new CountDownLatch(3);

  @Test
  void it_goes_on_after_a_turn_that_failed() throws InterruptedException {
    Poll poll =
        new Poll(
            "test",
            "1ms",
            () -> {
              turns.countDown();
              return turns.getCount() == 2
                  ? Mono.error(new IllegalStateException("the first turn fails"))
                  : Mono.empty();
            });

    poll.start();

    assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
    poll.stop();
    assertThat(poll.isRunning()).isFalse();
  }

  @Test
  void a_turn_that_runs_may_finish_and_is_the_last() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Poll poll =
        new Poll(
            "test",
            "1h",
            () -> {
              begun.countDown();
              return Mono.fromRunnable(turns::countDown);
            });
    poll.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    poll.stop();

    assertThat(turns.getCount()).isEqualTo(2);
  }

  @Test
  void who_finds_something_to_do_need_not_wait_for_the_pause() {
    CyclicBarrier turn = new CyclicBarrier(2);
    Poll poll = new Poll("test", "1h", () -> Mono.fromCallable(turn::await));
    poll.start();
    await(turn);

    poll.wake();

    await(turn);
    poll.stop();
  }

  private static void await(CyclicBarrier turn) {
    assertThatCode(() -> turn.await(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", "false"})
  void somebody_else_triggers_what_is_off(String off) {
    Poll poll = new Poll("test", off, () -> Mono.fromRunnable(turns::countDown));

    poll.start();

    assertThat(poll.isRunning()).isFalse();
  }

  @Test
  void a_pause_that_is_none_is_refused_at_the_start() {
    assertThatThrownBy(() -> new Poll("test", "often", Mono::empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("often");
  }
}
