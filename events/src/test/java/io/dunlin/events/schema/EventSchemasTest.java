package io.dunlin.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import module java.base;

import io.dunlin.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The committed schemas are those of the records. After a change run the tests once with {@code
 * -Ddunlin.schemas.write=true}; it writes nothing that would break a reader.
 */
class EventSchemasTest {

  private static final EventFiles COMMITTED = EventFiles.SCHEMAS;
  private static final String FINANCE = "io.dunlin.finance.";

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void no_change_breaks_a_reader(String type) {
    assumeThat(COMMITTED.has(type)).as("a new event breaks nobody").isTrue();

    var changes = breaking(type);

    assertThat(changes).as("make it a new version of the event instead: %s", type).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_committed_schema_is_that_of_the_record(String type) {
    writeWhereAsked(type);

    assertThat(COMMITTED.has(type)).as("no schema yet: %s", type).isTrue();
    assertThat(COMMITTED.read(type))
        .as("run once with -Ddunlin.schemas.write=true")
        .isEqualTo(generated(type));
  }

  @Test
  void no_event_type_disappears() {
    assertThat(EventTypes.all().keySet()).containsAll(COMMITTED.types());
  }

  private static void writeWhereAsked(String type) {
    boolean harmless = !COMMITTED.has(type) || breaking(type).isEmpty();
    if (Boolean.getBoolean("dunlin.schemas.write") && harmless) {
      COMMITTED.write(type, generated(type));
    }
  }

  /** Finance's events are read here only, so that Finance may be asked for less, never for more. */
  private static List<String> breaking(String type) {
    return BreakingChanges.between(COMMITTED.read(type), generated(type)).stream()
        .filter(change -> !type.startsWith(FINANCE) || !change.endsWith(BreakingChanges.MAY_MISS))
        .toList();
  }

  private static JsonNode generated(String type) {
    return EventSchemas.of(type, EventTypes.all().get(type));
  }
}
