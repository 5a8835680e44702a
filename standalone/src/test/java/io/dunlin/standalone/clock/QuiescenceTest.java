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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
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
  void what_is_answered_from_memory_is_asked_before_what_costs_something() {
    QuiescenceCheck mailbox = () -> Mono.fromRunnable(() -> asked.add("mailbox"));
    ServiceWork dunning = work("dunning", mailbox, new InMemory());
    ServiceWork reporting = work("reporting", new InMemory());

    quiescence(FOR_EVER).await(List.of(dunning, reporting));

    assertThat(asked).containsExactly("memory", "memory", "mailbox");
  }

  @Test
  void unrest_without_end_ends_the_wait() {
    ServiceWork restless = service("account", activity::happened);

    Quiescence impatient = new Quiescence(Duration.ofMillis(10), activity);

    assertThatThrownBy(() -> impatient.await(List.of(restless))).isInstanceOf(Problem.class);
  }

  private Quiescence quiescence(Duration longestPause) {
    return new Quiescence(FOR_EVER, activity, longestPause);
  }

  /** Hands the one piece of work on, as services do. */
  private void pass(String from, String to) {
    if (holder.compareAndSet(from, to)) {
      activity.happened();
    }
  }

  /** A service that is busy while it holds the piece of work; something happens as it is asked. */
  private ServiceWork service(String name, Runnable meanwhile) {
    return work(name, () -> Mono.fromSupplier(() -> answer(name, meanwhile)));
  }

  private @Nullable String answer(String name, Runnable meanwhile) {
    asked.add(name);
    boolean busy = holder.get().equals(name);
    meanwhile.run();
    return busy ? "work of " + name : null;
  }

  private static ServiceWork work(String name, QuiescenceCheck... checks) {
    return new Idle(name, List.of(checks));
  }

  /** A service with nothing due. */
  private record Idle(String name, List<QuiescenceCheck> checks) implements ServiceWork {

    @Override
    public Flux<Due> dues() {
      return Flux.empty();
    }

    @Override
    public Mono<Integer> runDue(Set<DueWork> kinds, Instant now) {
      return Mono.just(0);
    }
  }

  @Order(1)
  private final class InMemory implements QuiescenceCheck {

    @Override
    public Mono<String> pending() {
      return Mono.fromRunnable(() -> asked.add("memory"));
    }
  }
}
