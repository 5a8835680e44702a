package io.dunlin.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class RequestBatcherTest {

  private final RequestBatcher<String, String> together = new RequestBatcher<>(this::group);
  private final List<Integer> groups = new ArrayList<>();
  private final Sinks.One<Boolean> firstIsCommitted = Sinks.one();

  @Test
  void what_comes_while_one_is_committed_is_taken_together_and_each_gets_its_own_answer() {
    List<CompletableFuture<String>> answers =
        IntStream.range(0, 601).mapToObj(n -> take("e" + n)).toList();
    assertThat(groups).containsExactly(1);

    firstIsCommitted.tryEmitEmpty();

    assertThat(groups).containsExactly(1, 500, 100);
    assertThat(answers)
        .extracting(CompletableFuture::join)
        .containsExactlyElementsOf(
            IntStream.range(0, 601).mapToObj(n -> "e" + n + " taken").toList());
  }

  @Test
  void one_that_can_never_be_taken_harms_no_neighbour() {
    List<CompletableFuture<String>> good = List.of(take("first"), take("second"));
    CompletableFuture<String> poison = take("poison");
    CompletableFuture<String> last = take("last");

    firstIsCommitted.tryEmitEmpty();

    assertThat(good).extracting(CompletableFuture::join).contains("first taken", "second taken");
    assertThatThrownBy(poison::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(last.join()).isEqualTo("last taken");
  }

  @Test
  void what_fails_for_now_is_told_to_the_whole_group_and_the_next_is_taken() {
    take("first");
    CompletableFuture<String> neighbour = take("neighbour");
    CompletableFuture<String> away = take("away");

    firstIsCommitted.tryEmitEmpty();

    assertThatThrownBy(neighbour::join).hasCauseInstanceOf(TimeoutException.class);
    assertThatThrownBy(away::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(take("next").join()).isEqualTo("next taken");
  }

  @Test
  void a_group_without_an_answer_fails_rather_than_wait_for_ever() {
    CompletableFuture<String> mute =
        new RequestBatcher<String, String>(_ -> Mono.empty()).take("x").toFuture();

    assertThatThrownBy(mute::join).hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void more_than_can_wait_are_turned_away_at_once() {
    IntStream.range(0, 5_001).forEach(n -> take("e" + n));

    assertThatThrownBy(take("one too many")::join).hasMessageContaining("Too many");
  }

  private CompletableFuture<String> take(String one) {
    return together.take(one).toFuture();
  }

  private Mono<List<String>> group(List<String> group) {
    groups.add(group.size());
    Mono<List<String>> taken = Mono.defer(() -> taken(group));
    return groups.size() == 1 ? firstIsCommitted.asMono().then(taken) : taken;
  }

  private static Mono<List<String>> taken(List<String> group) {
    if (group.contains("poison")) {
      return Mono.error(new IllegalStateException("never"));
    }
    if (group.contains("away")) {
      return Mono.error(new TimeoutException("not now"));
    }
    return Mono.just(group.stream().map(one -> one + " taken").toList());
  }
}
