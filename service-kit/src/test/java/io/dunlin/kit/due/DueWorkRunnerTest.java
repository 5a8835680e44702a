package io.dunlin.kit.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.kit.clock.BusinessClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.core.publisher.Mono;

class DueWorkRunnerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final BusinessClock CLOCK = () -> NOW;

  private final List<Integer> batches = new ArrayList<>();

  @Test
  void work_is_done_in_batches_until_none_is_left() {
    DueWorkRunner runner = runner(pieces("a", 25));

    assertThat(runner.runAll(NOW).block()).isEqualTo(25);
    assertThat(batches).containsExactly(10, 10, 5, 0);
  }

  @Test
  void work_that_fails_does_not_stop_the_rest() {
    assertThat(runner(failing(), pieces("b", 3)).runAll().block()).isEqualTo(3);
  }

  @Test
  void the_next_due_instant_is_the_earliest() {
    assertThat(runner(failing(), pieces("b", 3)).nextDue().block()).isEqualTo(NOW);
    assertThat(runner().nextDue().block()).isNull();
  }

  private static DueWorkRunner runner(DueWork... works) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (DueWork work : works) {
      beans.addBean(work.name(), work);
    }
    return new DueWorkRunner(
        beans.getBeanProvider(DueWork.class), CLOCK, new DueWorkSettings("off", 10));
  }

  private DueWork pieces(String name, int count) {
    return new Work(name, NOW) {
      private int left = count;

      @Override
      public Mono<Integer> runDue(Instant now, int limit) {
        int done = Math.min(left, limit);
        left -= done;
        batches.add(done);
        return Mono.just(done);
      }
    };
  }

  private static DueWork failing() {
    return new Work("failing", NOW.plusSeconds(60)) {
      @Override
      public Mono<Integer> runDue(Instant now, int limit) {
        return Mono.error(new IllegalStateException("no"));
      }
    };
  }

  private abstract static class Work implements DueWork {
    private final String name;
    private final Instant due;

    Work(String name, Instant due) {
      this.name = name;
      this.due = due;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Mono<Instant> nextDue() {
      return Mono.just(due);
    }
  }
}
