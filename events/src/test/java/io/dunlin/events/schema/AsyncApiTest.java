package io.dunlin.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.events.EventTypes;
import io.dunlin.events.Topics;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description of the topics names every event, on its topic, with its schema. */
class AsyncApiTest {

  private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
  private static final String MESSAGES = "#/components/messages/";

  private final Map<String, Map<String, ?>> document = read();

  @Test
  void each_event_type_is_described_once() {
    assertThat(messages().keySet()).isEqualTo(EventTypes.all().keySet());
  }

  @Test
  void each_message_refers_to_the_schema_of_its_type() {
    assertThat(messages())
        .allSatisfy(
            (type, message) -> {
              Path schema = DOCUMENT.resolveSibling(ref(message.get("payload")));
              assertThat(schema).exists().hasFileName(type + ".json");
              assertThat(message.get("name")).isEqualTo(type);
            });
  }

  @Test
  void each_topic_lists_the_events_of_its_family() {
    assertThat(channels().values())
        .allSatisfy(channel -> assertThat(refsOf(channel)).isEqualTo(typesOn(channel)))
        .extracting(channel -> (Object) channel.get("address"))
        .containsExactlyInAnyOrder(
            Topics.FINANCE, Topics.ACCOUNT, Topics.DUNNING, Topics.DISPOSITION);
  }

  private static Set<String> refsOf(Map<String, ?> channel) {
    return nested(channel.get("messages")).values().stream()
        .map(message -> ref(message).substring(MESSAGES.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> typesOn(Map<String, ?> channel) {
    String prefix = "io." + channel.get("address") + ".";
    return EventTypes.all().keySet().stream()
        .filter(type -> type.startsWith(prefix))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Map<String, ?>> messages() {
    return nested(document.get("components").get("messages"));
  }

  private Map<String, Map<String, ?>> channels() {
    return nested(document.get("channels"));
  }

  private static String ref(Object holder) {
    return (String) ((Map<?, ?>) holder).get("$ref");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, ?>> nested(Object node) {
    return (Map<String, Map<String, ?>>) node;
  }

  private static Map<String, Map<String, ?>> read() {
    try {
      return new Yaml().load(Files.readString(DOCUMENT));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
