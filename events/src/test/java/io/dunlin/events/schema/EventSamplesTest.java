package io.dunlin.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One sample of each event, which the producer's and the consumers' tests share. */
class EventSamplesTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @Test
  void each_event_type_has_a_sample() {
    assertThat(EventFiles.SAMPLES.types()).containsExactlyElementsOf(EventTypes.all().keySet());
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_is_read_and_written_back_unchanged(String type) {
    byte[] sample = EventFiles.SAMPLES.text(type).getBytes(StandardCharsets.UTF_8);

    DomainEvent event =
        EventJson.read(sample, EventTypes.all().get(type).asSubclass(DomainEvent.class));

    assertThat(EventJson.MAPPER.readTree(EventJson.write(event)))
        .isEqualTo(EventJson.MAPPER.readTree(sample));
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_sample_follows_its_schema(String type) {
    var schema = REGISTRY.getSchema(EventFiles.SCHEMAS.text(type), InputFormat.JSON);

    assertThat(schema.validate(EventFiles.SAMPLES.text(type), InputFormat.JSON)).isEmpty();
  }
}
