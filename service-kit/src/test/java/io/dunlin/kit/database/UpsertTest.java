package io.dunlin.kit.database;

import static io.dunlin.kit.database.ColumnType.BIGINT;
import static io.dunlin.kit.database.ColumnType.BOOLEAN;
import static io.dunlin.kit.database.ColumnType.DATE;
import static io.dunlin.kit.database.ColumnType.ID;
import static io.dunlin.kit.database.ColumnType.INTEGER;
import static io.dunlin.kit.database.ColumnType.JSON;
import static io.dunlin.kit.database.ColumnType.NAME;
import static io.dunlin.kit.database.ColumnType.NUMERIC;
import static io.dunlin.kit.database.ColumnType.NUMERICS;
import static io.dunlin.kit.database.ColumnType.TEXT;
import static io.dunlin.kit.database.ColumnType.TEXTS;
import static io.dunlin.kit.database.ColumnType.TIMESTAMP;
import static io.dunlin.kit.database.ColumnType.UUID_TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.sample.SampleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@SampleTest
class UpsertTest {

  private record Bill(String number, String account, @Nullable String note, int version) {}

  private static final Upsert<Bill> SAVE =
      Upsert.<Bill>into("upsert_bill")
          .key("number", TEXT, Bill::number)
          .inserted("account", TEXT, Bill::account)
          .column("note", TEXT, Bill::note)
          .column("version", INTEGER, Bill::version)
          .updatedWhere("upsert_bill.account = excluded.account")
          .build();

  @Autowired DatabaseClient database;

  @BeforeEach
  void table() {
    execute("DROP TABLE IF EXISTS upsert_bill");
    execute(
        """
        CREATE TABLE upsert_bill (
          number text PRIMARY KEY, account text, note text, version int4, due date, amount numeric,
          big int8, flag bool, at timestamptz, id uuid, text_id uuid, name text, texts text[],
          numbers numeric[], document jsonb)
        """);
  }

  @Test
  void inserts_what_is_new_and_updates_what_is_there() {
    save(new Bill("I-1", "A", "first", 1), new Bill("I-2", "A", null, 1));

    long written = save(new Bill("I-2", "A", "second", 2), new Bill("I-3", "B", null, 1));

    assertThat(written).isEqualTo(2);
    assertThat(lines("number || ' ' || account || ' ' || coalesce(note, '-') || ' ' || version"))
        .containsExactly("I-1 A first 1", "I-2 A second 2", "I-3 B - 1");
  }

  @Test
  void leaves_a_row_alone_that_does_not_meet_the_condition() {
    save(new Bill("I-1", "A", "ours", 1));

    long written = save(new Bill("I-1", "B", "theirs", 2));

    assertThat(written).isZero();
    assertThat(lines("account || ' ' || note")).containsExactly("A ours");
  }

  @Test
  void keeps_the_first_row_where_nothing_is_updated() {
    Upsert<Bill> keep =
        Upsert.<Bill>into("upsert_bill")
            .key("number", TEXT, Bill::number)
            .inserted("account", TEXT, Bill::account)
            .build();

    keep.run(database, List.of(new Bill("I-1", "A", null, 1))).block();
    keep.run(database, List.of(new Bill("I-1", "B", null, 1))).block();

    assertThat(lines("account")).containsExactly("A");
  }

  @Test
  void tells_which_rows_were_written_where_any_index_refuses_some() {
    Upsert<Bill> keep =
        Upsert.<Bill>into("upsert_bill")
            .inserted("number", TEXT, Bill::number)
            .inserted("account", TEXT, Bill::account)
            .ignoringConflicts()
            .returning("number")
            .build();
    keep.run(database, List.of(new Bill("I-1", "A", null, 1))).block();

    List<Bill> both = List.of(new Bill("I-1", "A", null, 1), new Bill("I-2", "A", null, 1));

    assertThat(keep.run(database, both, row -> row.text("number")).collectList().block())
        .containsExactly("I-2");
  }

  @Test
  void writes_every_type_and_nulls_of_it() {
    Upsert<String> types =
        Upsert.<String>into("upsert_bill")
            .key("number", TEXT, number -> number)
            .column("due", DATE, of(LocalDate.of(2026, 2, 28)))
            .column("amount", NUMERIC, of(new BigDecimal("12.3400")))
            .column("big", BIGINT, of(5_000_000_000L))
            .column("flag", BOOLEAN, of(true))
            .column("at", TIMESTAMP, of(Instant.parse("2026-01-02T03:04:05.678901Z")))
            .column("id", ID, of(UUID.fromString("01a22de6-c137-74ea-aed2-51093774fa3d")))
            .column("text_id", UUID_TEXT, of("01a22de6-c137-74ea-aed2-51093774fa3e"))
            .column("name", NAME, of(DayOfWeek.MONDAY))
            .column("texts", TEXTS, of(List.of("a b", "{\"c\"}")))
            .column("numbers", NUMERICS, of(List.of(new BigDecimal("1.50"), BigDecimal.TEN)))
            .column("document", JSON, of("{\"a\": 1}"))
            .build();

    types.run(database, List.of("full", "null")).block();

    String all =
        """
        concat_ws(' ', due, amount, big, flag, at AT TIME ZONE 'UTC', id, text_id, name,
                  array_to_string(texts, ','), numbers, document ->> 'a')
        """;
    assertThat(lines(all))
        .containsExactly(
            "2026-02-28 12.3400 5000000000 t 2026-01-02 03:04:05.678901"
                + " 01a22de6-c137-74ea-aed2-51093774fa3d 01a22de6-c137-74ea-aed2-51093774fa3e"
                + " MONDAY a b,{\"c\"} {1.50,10} 1",
            "");
  }

  @Test
  void nothing_is_asked_of_the_database_for_no_rows() {
    execute("DROP TABLE upsert_bill");

    assertThat(save()).isZero();
  }

  private static <V> java.util.function.Function<String, @Nullable V> of(V value) {
    return number -> number.equals("full") ? value : null;
  }

  private long save(Bill... bills) {
    return Objects.requireNonNull(SAVE.run(database, List.of(bills)).block());
  }

  private List<String> lines(String expression) {
    return Objects.requireNonNull(
        database
            .sql("SELECT %s AS line FROM upsert_bill ORDER BY number".formatted(expression))
            .map(row -> Objects.requireNonNull(row.get("line", String.class)))
            .all()
            .collectList()
            .block());
  }

  private void execute(String sql) {
    database.sql(sql).then().block();
  }
}
