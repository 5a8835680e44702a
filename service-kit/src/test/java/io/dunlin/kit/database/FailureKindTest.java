package io.dunlin.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureKindTest {

  @ParameterizedTest
  @CsvSource({
    "40P01, CONFLICT",
    "40001, CONFLICT",
    "08006, TRANSIENT",
    "53300, TRANSIENT",
    "40000, CONFLICT",
    "57014, TOO_LONG",
    "57P01, TRANSIENT",
    "21000, PERMANENT",
    "55P03, TRANSIENT",
    "22003, PERMANENT",
    "23514, PERMANENT",
    "54000, PERMANENT"
  })
  void the_sqlstate_tells_however_deep_it_lies(String state, FailureKind trouble) {
    Throwable error =
        new IllegalStateException(
            new RuntimeException(new R2dbcNonTransientResourceException("x", state)));

    assertThat(FailureKind.of(error)).isEqualTo(trouble);
  }

  @Test
  void what_is_away_comes_back_and_what_is_wrong_stays_wrong() {
    assertThat(FailureKind.of(new RuntimeException(new IOException())))
        .isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureKind.of(new RuntimeException(new TimeoutException())))
        .isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureKind.of(new NullPointerException())).isEqualTo(FailureKind.PERMANENT);
  }
}
