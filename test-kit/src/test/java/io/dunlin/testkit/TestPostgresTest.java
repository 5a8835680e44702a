package io.dunlin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.testkit.TestPostgres.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {

  @Test
  void each_database_is_a_new_one() {
    Database one = TestPostgres.fresh("account-service");
    Database other = TestPostgres.fresh("account-service");

    assertThat(one.name()).startsWith("account_service").isNotEqualTo(other.name());
    assertThat(one.properties()).containsEntry("spring.r2dbc.url", one.r2dbcUrl());
  }

  @Test
  void a_copy_has_the_rows_of_its_original() throws SQLException {
    Database original = TestPostgres.fresh("original");
    original.execute("CREATE TABLE debt AS SELECT 7 AS amount");

    Database copy = TestPostgres.copyOf(original);

    try (Connection connection = copy.connect();
        ResultSet debt = connection.createStatement().executeQuery("SELECT amount FROM debt")) {
      assertThat(debt.next()).isTrue();
      assertThat(debt.getInt(1)).isEqualTo(7);
    }
  }
}
