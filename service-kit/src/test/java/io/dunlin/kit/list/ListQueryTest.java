package io.dunlin.kit.list;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.kit.list.Column.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {

  private enum Colour {
    RED,
    GREEN
  }

  private static final Column NAME = new Column("name", "lower(name)", "id", Kind.TEXT);
  private static final Column BALANCE = new Column("balance", "open", "id", Kind.NUMBER);
  private static final Column DUE_ON = new Column("dueOn", "due_on", "id", Kind.DAY);
  private static final List<Column> COLUMNS = List.of(NAME, BALANCE, DUE_ON);

  private final ListQuery asked = new ListQuery();

  @Test
  void what_is_right_is_read() {
    assertThat(asked.oneOf("colour", List.of(Colour.values()), "green")).isEqualTo(Colour.GREEN);
    assertThat(asked.amount("least", "99.5")).isEqualByComparingTo(new BigDecimal("99.5"));
    assertThat(asked.day("from", "2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(asked.text("q", "Acme & Co")).isEqualTo("Acme & Co");
    assertThat(asked.order("sort", COLUMNS, NAME, "-balance")).isEqualTo(new Order(BALANCE, true));
    assertThat(asked.wrong()).isEmpty();
  }

  @Test
  void what_is_not_given_is_not_asked_for() {
    assertThat(asked.oneOf("colour", List.of(Colour.values()), "")).isNull();
    assertThat(asked.amount("least", null)).isNull();
    assertThat(asked.day("from", " ")).isNull();
    assertThat(asked.text("q", "")).isNull();
    assertThat(asked.order("sort", COLUMNS, NAME, null)).isEqualTo(new Order(NAME, false));
    assertThat(asked.wrong()).isEmpty();
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_the_choices() {
    asked.oneOf("colour", List.of(Colour.values()), "blue");
    asked.amount("least", "1e99");
    asked.day("from", "2026-02-30");
    asked.text("q", "a\0b");
    asked.order("sort", COLUMNS, NAME, "size");

    assertThat(asked.wrong())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "colour", "One of RED, GREEN",
                "least", "An amount such as 1000 or 99.50",
                "from", "Must be a day such as 2026-03-31, from 1900-01-01 to 2999-12-31",
                "q", "Contains the character U+0000 at position 1; leave it out",
                "sort", "One of name, balance, dueOn; with - in front for descending"));
  }

  @Test
  void a_range_does_not_end_before_it_begins() {
    asked.range("least", new BigDecimal("2"), "most", new BigDecimal("2.00"));
    assertThat(asked.wrong()).isEmpty();

    asked.range("least", new BigDecimal("2"), "most", new BigDecimal("1.99"));
    assertThat(asked.wrong()).containsExactly(Map.entry("most", "Not less than least, which is 2"));
  }

  @Test
  void a_cursor_goes_on_where_the_page_ended() {
    Order order = new Order(BALANCE, true);

    assertThat(asked.place("after", order, order.cursor(new SeekPosition("12.5000", "A-1"))))
        .isEqualTo(new SeekPosition("12.5000", "A-1"));
    assertThat(asked.place("after", order, null)).isNull();
    assertThat(asked.wrong()).isEmpty();
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    String cursor = new Order(BALANCE, true).cursor(new SeekPosition("12.5000", "A-1"));

    asked.place("after", new Order(BALANCE, false), cursor);

    assertThat(asked.wrong()).containsOnlyKeys("after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A-1",
        "dueOn",
        "dueOn\0A-1",
        "dueOn\0A-1\0soon",
        "dueOn\0A-1\0" + "2026-01-01\0",
        "dueOn\0A-1\0" + "02026-01-01",
        "dueOn\0A-1\0" + "2026-02-31"
      })
  void a_cursor_that_was_never_handed_out_is_refused(String cursor) {
    asked.place("after", new Order(DUE_ON, false), cursor);

    assertThat(asked.wrong()).containsOnlyKeys("after");
  }
}
