package io.dunlin.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.kit.due.Activity;
import io.dunlin.kit.due.Due;
import io.dunlin.kit.due.DueWork;
import io.dunlin.kit.due.QuiescenceCheck;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ClockMoverTest {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  @TempDir Path folder;

  private final List<String> done = new ArrayList<>();
  private PersistentClock clock;

  @BeforeEach
  void the_clock_stands_at_the_start() {
    clock = PersistentClock.startingAt(START, folder.resolve("clock"));
  }

  @Test
  void each_piece_of_work_is_done_at_its_own_instant() {
    Planned accounts = new Planned("account").due(START.plusSeconds(60)).due(day(30));

    mover(accounts).moveTo(day(400));

    assertThat(done).containsExactly("account " + START.plusSeconds(60), "account " + day(30));
    assertThat(clock.now()).isEqualTo(day(400));
  }

  @Test
  void at_one_instant_accounts_come_before_dunning() {
    Planned accounts = new Planned("account").due(day(1)).due(day(2));
    Planned dunning = new Planned("dunning").due(day(1)).due(day(2));

    mover(accounts, dunning).moveTo(day(2));

    assertThat(done)
        .containsExactly(
            "account " + day(1), "dunning " + day(1), "account " + day(2), "dunning " + day(2));
  }

  @Test
  void work_that_work_creates_at_the_same_instant_is_done_before_time_goes_on() {
    Planned dunning = new Planned("dunning");
    Planned accounts = new Planned("account").due(day(1)).thenDue(dunning, day(1));

    mover(accounts, dunning).moveTo(day(1));

    assertThat(done).containsExactly("account " + day(1), "dunning " + day(1));
  }

  @Test
  void what_is_due_after_the_target_stays() {
    mover(new Planned("account").due(day(2))).moveTo(day(1));

    assertThat(done).isEmpty();
    assertThat(clock.now()).isEqualTo(day(1));
  }

  @Test
  void time_never_goes_back() {
    ClockMover mover = mover(new Planned("account"));
    mover.moveTo(day(2));

    assertThatThrownBy(() -> mover.moveTo(day(1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(day(2).toString());
  }

  @Test
  void what_does_not_become_quiet_is_named_and_the_clock_stays() {
    Planned noisy = new Planned("account").busyWith("outbox of account-service: 3 events");

    assertThatThrownBy(() -> mover(noisy).moveTo(day(1)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("outbox of account-service: 3 events");
    assertThat(clock.now()).isEqualTo(START);
  }

  @Test
  void work_that_is_due_and_does_not_get_done_is_named() {
    Planned stuck = new Planned("dunning").due(day(1)).stuck();

    assertThatThrownBy(() -> mover(stuck).moveTo(day(2)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("dunning of dunning due at " + day(1));
  }

  @Test
  void the_instant_survives_a_restart() {
    mover(new Planned("account")).moveTo(day(3));

    assertThat(PersistentClock.resumed(folder.resolve("clock")).now()).isEqualTo(day(3));
    assertThat(folder.resolve("clock")).satisfies(file -> assertThat(Files.exists(file)).isTrue());
  }

  private ClockMover mover(ServiceWork... services) {
    Quiescence stillness = new Quiescence(Duration.ofMillis(50), new Activity());
    return new ClockMover(clock, () -> List.of(services), stillness);
  }

  private static Instant day(int days) {
    return START.plus(Duration.ofDays(days));
  }

  /** A service whose work is planned by the test. */
  private final class Planned implements ServiceWork, DueWork {

    private final String name;
    private final TreeMap<Instant, Integer> plan = new TreeMap<>();
    private @Nullable Runnable after;
    private @Nullable String busyWith;
    private boolean stuck;

    Planned(String name) {
      this.name = name;
    }

    Planned due(Instant at) {
      plan.merge(at, 1, Integer::sum);
      return this;
    }

    Planned thenDue(Planned other, Instant at) {
      after = () -> other.due(at);
      return this;
    }

    Planned busyWith(String what) {
      busyWith = what;
      return this;
    }

    Planned stuck() {
      stuck = true;
      return this;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Flux<Due> dues() {
      return Flux.defer(
          () -> plan.isEmpty() ? Flux.empty() : Flux.just(new Due(this, plan.firstKey())));
    }

    @Override
    public Mono<Integer> runDue(Set<DueWork> kinds, Instant now) {
      return Mono.fromSupplier(() -> stuck || !kinds.contains(this) ? 0 : run(now));
    }

    @Override
    public Mono<Instant> nextDue() {
      throw new UnsupportedOperationException("Asked by its service");
    }

    @Override
    public Mono<Integer> runDue(Instant now, int limit) {
      throw new UnsupportedOperationException("Done by its service");
    }

    private int run(Instant now) {
      var due = plan.headMap(now, true);
      int pieces = due.size();
      due.keySet().forEach(at -> done.add(name + " " + clock.now()));
      due.clear();
      if (after != null) {
        after.run();
        after = null;
      }
      return pieces;
    }

    @Override
    public List<QuiescenceCheck> checks() {
      return List.of(() -> Mono.fromSupplier(() -> busyWith));
    }
  }
}
