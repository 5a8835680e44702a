package io.dunlin.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.r2dbc.spi.Connection;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class UncancellableTest {

  @Test
  void sources_that_take_part_in_operator_fusion_work_as_any_other() {
    assertThat(Uncancellable.mono(Mono.fromCallable(() -> 1)).map(n -> n + 1).block()).isEqualTo(2);
    assertThat(Uncancellable.flux(_ -> Flux.range(1, 3)).map(n -> n + 1).collectList().block())
        .containsExactly(2, 3, 4);
    assertThat(new CallerPresence().detached(Mono.fromCallable(() -> 1)).map(n -> n + 1).block())
        .isEqualTo(2);
    assertThat(
            CallerPresence.whileThere(Mono.fromCallable(UncancellableTest::connection))
                .map(c -> c)
                .block())
        .isNotNull();
  }

  private static Connection connection() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, _, _) -> null);
  }
}
