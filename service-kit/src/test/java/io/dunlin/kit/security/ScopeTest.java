package io.dunlin.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.sample.SampleTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@SampleTest
class ScopeTest {

  private static final String ROWS =
      """
      SELECT row
      FROM (VALUES (1, 'A'), (2, 'B'), (3, 'C'), (4, NULL)) AS item (row, account)
        LEFT JOIN (VALUES ('A', 'kim', 'lou'), ('B', 'kim', NULL), ('C', 'max', 'lou'))
          AS a (account, csm, collector) USING (account)
      WHERE %s AND row <> :csm::int
      ORDER BY row
      """
          .formatted(Scope.condition("a"));

  @Autowired DatabaseClient database;

  @Test
  @DisplayName("C3: who is bound to no accounts reads everything, also what belongs to no account")
  void everything() {
    assertThat(rows(Scope.EVERYTHING)).containsExactly(1, 2, 3, 4);
  }

  @Test
  @DisplayName("C3: a CSM and a collector read what is theirs, and nothing that belongs to nobody")
  void own() {
    assertThat(rows(new Scope("kim", null))).containsExactly(1, 2);
    assertThat(rows(new Scope(null, "lou"))).containsExactly(1, 3);
    assertThat(rows(new Scope("kim", "lou"))).containsExactly(1);
    assertThat(rows(new Scope("", null))).isEmpty();
  }

  /** A filter by CSM stands beside the condition under a name of its own. */
  private List<Integer> rows(Scope scope) {
    return Objects.requireNonNull(
        scope
            .bind(database.sql(ROWS))
            .bind("csm", "0")
            .map(row -> Objects.requireNonNull(row.get("row", Integer.class)))
            .all()
            .collectList()
            .block());
  }
}
