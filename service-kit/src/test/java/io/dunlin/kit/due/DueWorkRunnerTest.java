package io.dunlin.kit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.annotation.Order;

class DueWorkRunnerTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final int BATCH = 10;

  private final List<String> turns = new ArrayList<>();
  private Instant now = NOW;

  @Test
  void work_is_done_in_batches_until_none_is_left() {
    DueWorkRunner runner = runner(new Kind("a", turns).due(25, NOW));

    assertThat(runner.runAll(NOW).block()).isEqualTo(25);
    assertThat(turns).containsExactly("a 10", "a 10", "a 5", "a 0");
  }

  @Test
  void a_long_kind_delays_the_others_by_a_batch_only() {
    Kind statements = new Kind("statements", turns).due(25, NOW);
    Kind suspensions = new Kind("suspensions", turns).due(3, NOW);

    Integer done = runner(statements, suspensions).runAll(NOW).block();

    assertThat(done).isEqualTo(28);
    assertThat(turns)
        .startsWith("statements 10", "suspensions 3", "statements 10", "suspensions 0")
        .endsWith("statements 0", "suspensions 0");
  }

  @Test
  void what_becomes_due_meanwhile_is_done_too() {
    Kind promises = new Kind("promises", turns);
    Kind messages = new Kind("messages", turns).due(12, NOW);
    messages.afterEachBatch = () -> promises.due(1, NOW);

    assertThat(runner(promises, messages).runAll(NOW).block()).isEqualTo(14);
    assertThat(promises.left()).isZero();
  }

  @Test
  void what_is_due_later_is_left() {
    Kind kind = new Kind("a", turns).due(2, NOW).due(1, NOW.plusSeconds(1));

    assertThat(runner(kind).runAll(NOW).block()).isEqualTo(2);
    assertThat(kind.left()).isOne();
  }

  @Test
  void what_has_to_be_complete_before_others_says_so_by_its_order() {
    Kind last = new Kind("statements", turns).due(1, NOW);
    Kind second = new Second("transfers", turns).due(1, NOW);
    Kind first = new First("days", turns).due(11, NOW);
    Kind first2 = new First("more days", turns).due(1, NOW);

    assertThat(runner(last, second, first, first2).runAll(NOW).block()).isEqualTo(14);
    assertThat(turns.stream().filter(turn -> !turn.endsWith(" 0")))
        .containsExactly("days 10", "more days 1", "days 1", "transfers 1", "statements 1");
  }

  @Test
  void all_of_an_instant_fails_when_one_kind_fails() {
    DueWorkRunner runner = runner(new Kind("a", turns).due(1, NOW), new Failing("b", turns));

    assertThatThrownBy(() -> runner.runAll(NOW).block()).hasMessage("b fails");
  }

  @Test
  void a_kind_that_fails_does_not_stop_the_rest_and_is_left_out_until_the_next_look() {
    DueWorkRunner runner = runner(new Failing("b", turns), new Kind("a", turns).due(25, NOW));

    assertThat(runner.runAll().block()).isEqualTo(25);
    assertThat(turns).containsExactly("b fails", "a 10", "a 10", "a 5", "a 0");

    assertThat(runner.runAll().block()).isZero();
    assertThat(turns).endsWith("b fails", "a 0");
  }

  @Test
  void a_look_ends_after_a_minute_and_the_next_one_begins_with_what_comes_first() {
    Kind first = new First("days", turns);
    Kind last = new Kind("statements", turns).due(1_000, NOW);
    last.afterEachBatch = () -> now = now.plus(Duration.ofSeconds(25));
    DueWorkRunner runner = runner(first, last);

    assertThat(runner.runAll().block()).isEqualTo(30);

    first.due(3, now);
    turns.clear();
    assertThat(runner.runAll().block()).isEqualTo(33);
    assertThat(turns).startsWith("days 3", "days 0", "statements 10");
  }

  @Test
  void what_comes_first_is_complete_before_the_rest_begins_however_many_looks_it_takes() {
    Kind first = new First("days", turns).due(35, NOW);
    first.afterEachBatch = () -> now = now.plus(Duration.ofSeconds(25));
    DueWorkRunner runner = runner(first, new Kind("statements", turns).due(1, NOW));

    assertThat(runner.runAll().block()).isEqualTo(30);
    assertThat(turns).noneMatch(turn -> turn.startsWith("statements"));

    assertThat(runner.runAll().block()).isEqualTo(6);
  }

  @Test
  void each_kind_tells_when_it_is_due_and_those_without_anything_planned_are_left_out() {
    Kind later = new Kind("a", turns).due(1, NOW.plusSeconds(60));
    Kind sooner = new Kind("b", turns).due(1, NOW);

    assertThat(runner(later, sooner, new Kind("c", turns)).dues().collectList().block())
        .containsExactly(new Due(later, NOW.plusSeconds(60)), new Due(sooner, NOW));
  }

  @Test
  void only_the_kinds_that_are_asked_for_are_run_with_what_nobody_plans() {
    Kind asked = new Kind("messages", turns).due(1, NOW);
    Kind other = new Kind("steps", turns).due(1, NOW);
    DueWorkRunner runner = runner(new Unplanned("mailbox", turns), asked, other);

    assertThat(runner.run(Set.of(asked), NOW).block()).isOne();
    assertThat(turns).containsExactly("mailbox 0", "messages 1", "messages 0");
  }

  @Test
  void what_may_have_got_work_by_what_came_first_is_run_too() {
    Kind messages = new Kind("messages", turns);
    Kind steps = new First("steps", turns).due(1, NOW);
    steps.afterEachBatch = () -> messages.due(1, NOW);

    assertThat(runner(messages, steps).run(Set.of(steps), NOW).block()).isEqualTo(2);
    assertThat(messages.left()).isZero();
  }

  private DueWorkRunner runner(DueWork... works) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    for (DueWork work : works) {
      beans.addBean(work.name(), work);
    }
    return new DueWorkRunner(
        beans.getBeanProvider(DueWork.class), () -> now, new DueWorkSettings("off", BATCH));
  }

  @Order(0)
  private static final class First extends Kind {
    First(String name, List<String> turns) {
      super(name, turns);
    }
  }

  @Order(0)
  private static final class Unplanned extends Kind {
    Unplanned(String name, List<String> turns) {
      super(name, turns);
    }

    @Override
    public boolean isUnplanned() {
      return true;
    }
  }

  @Order(1)
  private static final class Second extends Kind {
    Second(String name, List<String> turns) {
      super(name, turns);
    }
  }
}
