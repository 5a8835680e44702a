package io.dunlin.reporting.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.DomainEvent;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTextTest {

  static Stream<String> types() {
    return EventTypes.all().entrySet().stream()
        .filter(type -> !FinanceEvent.class.isAssignableFrom(type.getValue()))
        .map(java.util.Map.Entry::getKey);
  }

  @DisplayName("A7: everything that can happen is told in a sentence that says what it is about")
  @ParameterizedTest
  @MethodSource("types")
  void each_event_is_a_sentence(String type) throws IOException {
    String sentence = EntryText.of(sample(type));

    assertThat(sentence)
        .matches("(?s)[A-Z0-9\"\\p{L}].*[.\"]?")
        .doesNotContain("null", "Optional", "[", "%");
  }

  @Test
  @DisplayName("C7: a call that was made outside of the contact policy is marked on the timeline")
  void a_call_outside_the_policy_is_marked() throws IOException {
    assertThat(EntryText.of(sample("io.dunlin.disposition.interaction-logged.v1")))
        .endsWith("It was outside the contact policy: weekend, outside hours.");
  }

  private static DomainEvent sample(String type) throws IOException {
    try (InputStream json = EventTypes.class.getResourceAsStream("/samples/" + type + ".json")) {
      return EventJson.read(json.readAllBytes(), EventTypes.classOf(type, DomainEvent.class));
    }
  }
}
