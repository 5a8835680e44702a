package io.dunlin.account.receivables.financeevent;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.json;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.events.EventJson;
import io.dunlin.events.EventTypes;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CloudEventParserTest {

  private static final String INVOICE =
      json("i-1", invoice("A", "I", "2026-01-01", "2026-02-01", "100.00"));

  private final FinanceEventReader reader = new FinanceEventReader();

  @ParameterizedTest
  @MethodSource("types")
  void the_sample_of_each_type_is_read_as_it_was_written(String type) throws IOException {
    String data = sample(type);
    FinanceEvent written =
        EventJson.read(
            data.getBytes(StandardCharsets.UTF_8), EventTypes.classOf(type, FinanceEvent.class));

    ReceivedEvent read = read(json("s", written));

    assertThat(read)
        .isInstanceOfSatisfying(Valid.class, v -> assertThat(v.event()).isEqualTo(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"dueOn\":\"2026-02-01\"'      | '\"dueOn\":\"2025-12-31\"'  | /data/dueOn",
        "'\"dueOn\":\"2026-02-01\"'      | '\"dueOn\":\"2026-02-30\"'  | /data/dueOn",
        "'\"dueOn\":\"2026-02-01\"'      | '\"dueOn\":20260201'        | /data/dueOn",
        "'\"dueOn\":\"2026-02-01\",'     | ''                          | /data/dueOn",
        "'\"amount\":\"100.00\"'         | '\"amount\":\"-100.00\"'    | /data/amount/amount",
        "'\"amount\":\"100.00\"'         | '\"amount\":\"100.001\"'    | /data/amount/amount",
        "'\"amount\":\"100.00\"'         | '\"amount\":100.00'         | /data/amount/amount",
        "'\"amount\":\"100.00\"'         | '\"amount\":\"1e3\"'        | /data/amount/amount",
        "'\"amount\":\"100.00\"'         | '\"amount\":\"1.23456\"'    | /data/amount/amount",
        "'\"currency\":\"EUR\"'          | '\"currency\":\"EUX\"'      | /data/amount/currency",
        "'\"kind\":\"RECURRING\"'        | '\"kind\":\"MONTHLY\"'      | /data/kind",
        "'\"kind\":\"RECURRING\"'        | '\"kind\":\"RECURRING\",\"colour\":1' | /data/colour",
        "'\"invoice\":\"I\"'            | '\"invoice\":\"I\\ud800\"'      | /data/invoice",
        "'\"invoice\":\"I\"'            | '\"invoice\":\"I\\u0000\"'      | /data/invoice",
        "'\"invoice\":\"I\"'            | '\"invoice\":\"I\\nJ\"'         | /data/invoice",
        "'\"invoice\":\"I\"'            | '\"invoice\":\" \"'            | /data/invoice",
        "'\"dueOn\":\"2026-02-01\"'      | '\"dueOn\":\"+10000-01-01\"' | /data/dueOn",
        "'\"id\":\"i-1\"'               | '\"id\":\"i-\\udc00\"'         | /id",
        "'\"account\":\"A\"'             | '\"account\":\"B\"'         | /subject",
        "'\"specversion\":\"1.0\"'       | '\"specversion\":\"2.0\"'   | /specversion",
        "'invoice-issued'                | 'invoice-posted'            | /type",
        "'\"id\":\"i-1\",'               | ''                          | /id",
      })
  void what_is_wrong_is_named_by_its_pointer(String right, String wrong, String pointer) {
    assertThat(INVOICE).contains(right);

    assertThat(pointers(INVOICE.replace(right, wrong))).contains(pointer);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    String event =
        json("a-1", account("A"))
            .replace("Europe/Berlin", "Mars/Olympus")
            .replace("\"country\":\"DE\"", "\"country\":\"XX\"")
            .replace("\"currency\":\"EUR\"", "\"currency\":\"eur\"")
            .replace("\"email\":\"pia@acme.example\"", "\"email\":\"pia\"");

    assertThat(pointers(event))
        .containsExactlyInAnyOrder(
            "/data/timeZone", "/data/country", "/data/currency", "/data/contacts/0/email");
  }

  @Test
  void a_line_break_in_a_name_is_read_as_a_blank() throws IOException {
    String profile = sample("io.dunlin.finance.account-upserted.v1");
    String name = EventJson.MAPPER.readTree(profile).path("name").asString();
    AccountUpserted written =
        EventJson.read(
            profile.replace(name, "Baker GmbH\\r\\nNorth").getBytes(StandardCharsets.UTF_8),
            AccountUpserted.class);

    assertThat(read(json("s", written)))
        .isInstanceOfSatisfying(
            Valid.class,
            valid ->
                assertThat(((AccountUpserted) valid.event()).name()).isEqualTo("Baker GmbH North"));
  }

  @Test
  void a_name_cut_inside_a_character_and_too_many_contacts_are_rejected() {
    String contact = "{\"id\":\"c%d\",\"name\":\"C\",\"role\":\"POC\"}";
    String many =
        IntStream.range(0, 60_000).mapToObj(contact::formatted).collect(Collectors.joining(","));
    String event =
        json("a-1", account("A")).replace("\"contacts\":[", "\"contacts\":[" + many + ",");

    assertThat(pointers(event)).containsExactly("/data/contacts");
    assertThat(pointers(json("a-1", account("A")).replace("LMS", "LMS\\ud83d")))
        .containsExactly("/data/products");
  }

  @Test
  void an_event_that_is_refused_can_be_kept_whatever_its_key_is() {
    Invalid invalid =
        (Invalid)
            read(
                INVOICE.replace(
                    "\"id\":\"i-1\"", "\"id\":\"%s\\ud800\"".formatted("x".repeat(99))));

    assertThat(invalid.id()).isEqualTo("x".repeat(99) + "�");
    assertThat(invalid.orOf("k".repeat(5000)).equals(invalid)).isTrue();
    assertThat(new Invalid(null, null, null, "a\0b", invalid.rejection()).account())
        .isEqualTo("a�b");
  }

  @Test
  void the_same_content_has_the_same_hash_however_it_is_written() {
    String data =
        "{\"reason\":\"r\",\"invoice\":\"I\",\"account\":\"A\", \"voidedOn\":\"2026-01-01\"}";
    String other =
        "{\"account\":\"A\",\"invoice\":\"I\",\"voidedOn\":\"2026-01-01\",\"reason\":\"r\"}";
    Map<String, String> attributes =
        Map.of(
            "specversion", "1.0",
            "id", "1",
            "source", "/erp",
            "type", "io.dunlin.finance.invoice-voided.v1",
            "subject", "A");

    assertThat(hash(reader.read(attributes, bytes(data))))
        .isEqualTo(hash(reader.read(attributes, bytes(other))))
        .isNotEqualTo(hash(reader.read(attributes, bytes(other.replace("\"r\"", "\"s\"")))));
  }

  static Stream<String> types() {
    return EventTypes.all().keySet().stream().filter(type -> type.contains(".finance."));
  }

  private ReceivedEvent read(String json) {
    return reader.read(bytes(json));
  }

  private List<String> pointers(String json) {
    Invalid invalid = (Invalid) read(json);
    return invalid.rejection().errors().stream().map(FieldError::pointer).toList();
  }

  private static Object hash(ReceivedEvent incoming) {
    return ((Valid) incoming).hash();
  }

  private static String sample(String type) throws IOException {
    try (InputStream in = EventJson.class.getResourceAsStream("/samples/" + type + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
