package io.dunlin.kit.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.events.EventJson;
import io.dunlin.kit.input.Texts;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.core.type.TypeReference;

/** A record's headers as JSON; all that we write and read are text. */
final class Headers {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Headers() {}

  static String toJson(org.apache.kafka.common.header.Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    headers.forEach(
        header -> {
          if (header.value() != null) {
            texts.put(
                Texts.cleaned(header.key()), Texts.cleaned(new String(header.value(), UTF_8)));
          }
        });
    return EventJson.MAPPER.writeValueAsString(texts);
  }

  static Map<String, String> fromJson(String json) {
    return EventJson.MAPPER.readValue(json, TEXTS);
  }

  static RecordHeaders write(Map<String, String> texts) {
    RecordHeaders headers = new RecordHeaders();
    texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    return headers;
  }
}
