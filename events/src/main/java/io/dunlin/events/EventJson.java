package io.dunlin.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are written and read: unknown fields and enum values and texts that cannot be kept
 * never stop a reader.
 */
public final class EventJson {

  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new StorableTexts())
          .changeDefaultPropertyInclusion(
              include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private EventJson() {}

  public static byte[] write(DomainEvent event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /** Reads an event's data; an unreadable one is a {@link JacksonException}. */
  public static <E extends DomainEvent> E read(byte[] data, Class<E> type) {
    return MAPPER.readValue(data, type);
  }
}
