package io.dunlin.account.receivables.intake;

import module java.base;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows the body of finance events as the types it may hold, with a sample of each. */
@Component
class FinanceEventSchemas implements OpenApiCustomizer {

  private static final String PREFIX = "io.dunlin.finance.";
  private static final String PATH = "/api/v1/finance/events";
  private static final String REFERENCE = "#/components/schemas/";
  private static final String ANY = "FinanceEvent";
  private static final List<String> TYPES =
      List.of(
          "account-upserted.v1",
          "invoice-issued.v1",
          "invoice-amended.v1",
          "invoice-voided.v1",
          "payment-received.v1",
          "payment-reversed.v1",
          "credit-issued.v1",
          "refund-issued.v1",
          "write-off-booked.v1",
          "rate-published.v1",
          "renewal-scheduled.v1");

  @Override
  public void customise(OpenAPI description) {
    JsonSchema any = new JsonSchema();
    JsonSchema anyData = new JsonSchema();
    for (String type : TYPES) {
      description.getComponents().addSchemas(data(type), dataSchema(type));
      description.getComponents().addSchemas(PREFIX + type, eventSchema(type));
      any.addOneOfItem(reference(PREFIX + type));
      anyData.addOneOfItem(reference(data(type)));
    }
    description.getComponents().addSchemas(ANY, any);
    Content content = bodyOf(Objects.requireNonNull(description.getPaths().get(PATH)));
    content.put("application/cloudevents+json", media(reference(ANY), events()));
    content.put(
        "application/cloudevents-batch+json",
        media(
            new ArraySchema().items(reference(ANY)),
            Map.of(
                "batch",
                new Example().value(events().values().stream().map(Example::getValue).toList()))));
    content.put("application/json", media(anyData, samples()));
    content.put("application/x-ndjson", media(reference(ANY), events()));
  }

  private static Content bodyOf(PathItem path) {
    return path.getPost().getRequestBody().getContent();
  }

  private static MediaType media(Schema<?> schema, Map<String, Example> examples) {
    return new MediaType().schema(schema).examples(examples);
  }

  private static String data(String type) {
    return PREFIX + type + ".data";
  }

  private static Schema<?> reference(String name) {
    return new JsonSchema().$ref(REFERENCE + name);
  }

  /** What may be left out of a list is read as nothing. */
  private static Schema<?> dataSchema(String type) {
    Schema<?> schema = read("/schemas/" + PREFIX + type + ".json", Schema.class);
    schema.set$schema(null);
    if (schema.getRequired() != null) {
      schema.setRequired(
          schema.getRequired().stream().filter(name -> !lists(schema).contains(name)).toList());
    }
    return schema;
  }

  private static Set<String> lists(Schema<?> schema) {
    Set<String> lists = new HashSet<>();
    for (String name : schema.getProperties().keySet()) {
      Schema<?> property = Objects.requireNonNull(schema.getProperties().get(name));
      if (property.getTypes() != null && property.getTypes().contains("array")) {
        lists.add(name);
      }
    }
    return lists;
  }

  private static Schema<?> eventSchema(String type) {
    Schema<?> event = new JsonSchema();
    event.setTypes(Set.of("object"));
    event.addProperty("specversion", constant("1.0"));
    event.addProperty("type", constant(PREFIX + type));
    event.addProperty("source", text("Who sends it; with the id it names the event for ever"));
    event.addProperty("id", text("Unique within the source"));
    event.addProperty("subject", text("The number of the account"));
    event.addProperty("data", reference(data(type)));
    event.setRequired(List.of("specversion", "type", "source", "id", "data"));
    return event;
  }

  private static Schema<?> constant(String value) {
    Schema<Object> schema = new JsonSchema();
    schema.setConst(value);
    return schema;
  }

  private static Schema<?> text(String meaning) {
    Schema<?> schema = new JsonSchema().description(meaning);
    schema.setTypes(Set.of("string"));
    return schema;
  }

  private static Map<String, Example> samples() {
    Map<String, Example> samples = new LinkedHashMap<>();
    TYPES.forEach(type -> samples.put(type, new Example().value(sample(type))));
    return samples;
  }

  private static Map<String, Example> events() {
    Map<String, Example> events = new LinkedHashMap<>();
    for (String type : TYPES) {
      Map<?, ?> data = sample(type);
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("specversion", "1.0");
      event.put("type", PREFIX + type);
      event.put("source", "/erp");
      event.put("id", "event-" + type);
      event.put("subject", String.valueOf(data.get("account")));
      event.put("data", data);
      events.put(type, new Example().value(event));
    }
    return events;
  }

  private static Map<?, ?> sample(String type) {
    return read("/samples/" + PREFIX + type + ".json", Map.class);
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream json = FinanceEventSchemas.class.getResourceAsStream(resource)) {
      return Json31.mapper().readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
