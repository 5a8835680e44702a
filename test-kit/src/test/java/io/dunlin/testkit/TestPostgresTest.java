package io.dunlin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testkit.TestPostgres.Database;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void each_database_is_a_new_one() {
    Database one = TestPostgres.fresh("account-service");
    Database other = TestPostgres.fresh("account-service");

    assertThat(one.name()).startsWith("account_service").isNotEqualTo(other.name());
    assertThat(one.properties()).containsEntry("spring.r2dbc.url", one.r2dbcUrl());
  }
}
