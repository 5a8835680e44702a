package io.dunlin.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import io.dunlin.kit.due.Activity;
import io.dunlin.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(10)
class QuiescenceTest {

  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final Activity activity = new Activity();
  private final AtomicReference<String> holder = new AtomicReference<>("");
  private final List<String> asked = new ArrayList<>();

  @Test
  void what_passes_on_while_services_are_asked_is_not_overlooked() {
    holder.set("dunning");
    ServiceWork accounts = service("account", () -> pass("account", "nobody"));
    ServiceWork dunning = service("dunning", () -> {});
    ServiceWork passing = service("passing", () -> pass("dunning", "account"));

    quiescence(FOR_EVER).await(List.of(accounts, passing, dunning));

    assertThat(holder).hasValue("nobody");
  }

  @Test
  void it_looks_again_as_soon_as_something_has_happened() {
    holder.set("account");
    ServiceWork accounts =
        service("account", () -> Thread.ofVirtual().start(() -> pass("account", "nobody")));

    quiescence(FOR_EVER).await(List.of(accounts));

    assertThat(holder).hasValue("nobody");
  }

  @Test
  void what_ends_without_a_word_is_seen_after_a_pause() {
    holder.set("account");
    ServiceWork accounts = service("account", () -> holder.set("nobody"));

    quiescence(Duration.ofMillis(1)).await(List.of(accounts));

    assertThat(holder).hasValue("nobody");
  }

  @Test
  void who_was_busy_is_asked_first_the_next_time() {
    holder.set("dunning");
    ServiceWork accounts = service("account", () -> {});
    ServiceWork dunning = service("dunning", () -> pass("dunning", "nobody"));

    quiescence(FOR_EVER).await(List.of(accounts, dunning));

    assertThat(asked).containsExactly("account", "dunning", "dunning", "account");
  }

  @Test
  void unrest_without_end_ends_the_wait() {
    ServiceWork restless = service("account", activity::happened);

    assertThatThrownBy(() -> quiescence(FOR_EVER).await(List.of(restless)))
        .isInstanceOf(Problem.class);
  }

  private Quiescence quiescence(Duration longestPause) {
    return new Quiescence(Duration.ofMillis(500), activity, longestPause);
  }

  /** Hands the one piece of work on, as services do. */
  private void pass(String from, String to) {
    if (holder.compareAndSet(from, to)) {
      activity.happened();
    }
  }

  /** A service that is busy while it holds the piece of work; something happens as it is asked. */
  private ServiceWork service(String name, Runnable meanwhile) {
    return new ServiceWork() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Mono<Instant> nextDue() {
        return Mono.empty();
      }

      @Override
      public Mono<Integer> runDue(Instant now) {
        return Mono.just(0);
      }

      @Override
      public Flux<String> pending() {
        return Flux.defer(this::answer);
      }

      private Flux<String> answer() {
        asked.add(name);
        boolean busy = holder.get().equals(name);
        meanwhile.run();
        return busy ? Flux.just("work of " + name) : Flux.empty();
      }
    };
  }
}
