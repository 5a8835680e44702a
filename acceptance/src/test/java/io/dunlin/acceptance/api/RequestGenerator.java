package io.dunlin.acceptance.api;

import module java.base;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes requests to an operation in which something is wrong, or most is: the description says what
 * would be right. The same seed makes the same requests.
 */
final class RequestGenerator {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
  private static final String BINARY_EVENT = "application/json";
  private static final int DEEPEST = 6;

  private final Random random;
  private final ForeignAccount known;

  /**
   * @param known identifiers that exist
   */
  RequestGenerator(long seed, ForeignAccount known) {
    this.random = new Random(seed);
    this.known = known;
  }

  /** A request as it is sent; the path has its query. */
  record Request(String method, String path, @Nullable String contentType, @Nullable String body) {

    @Override
    public String toString() {
      String text = body == null ? "" : " " + contentType + " " + body;
      String line = method + " " + path + text;
      return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }
  }

  Request next(DescribedOperation operation) {
    List<String> types = operation.contentTypes();
    String type = types.isEmpty() ? null : HostileValues.oneOf(types, random);
    return new Request(
        operation.method(),
        path(operation) + query(operation),
        type,
        type == null ? null : body(operation, type));
  }

  private String path(DescribedOperation operation) {
    return VARIABLE
        .matcher(operation.path())
        .replaceAll(
            variable ->
                random.nextInt(3) == 0
                    ? HostileValues.inAddress(random).replace("$", "")
                    : existing(operation, variable.group(1)));
  }

  private String existing(DescribedOperation operation, String variable) {
    return known.ids().entrySet().stream()
        .filter(_ -> variable.equals("id"))
        .filter(prefixed -> operation.path().startsWith(prefixed.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> known.names().getOrDefault(variable, "none"));
  }

  private String query(DescribedOperation operation) {
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.parameters("query")) {
      String name = parameter.path("name").asString();
      if (parameter.path("required").asBoolean() || random.nextInt(3) > 0) {
        query.add(name + "=" + value(operation, name, parameter.path("schema")));
      }
    }
    if (random.nextInt(10) == 0) {
      query.add("sort%00=" + HostileValues.inAddress(random));
    }
    return query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", ""));
  }

  private String value(DescribedOperation operation, String name, JsonNode schema) {
    if (name.equals("after")) {
      return HostileValues.cursor(random);
    }
    if (random.nextInt(3) == 0) {
      return HostileValues.inAddress(random);
    }
    JsonNode resolved = operation.resolved(schema);
    if (!resolved.path("enum").isEmpty()) {
      return resolved.path("enum").get(0).asString();
    }
    return switch (resolved.path("format").asString(resolved.path("type").asString(""))) {
      case "date" -> "2025-01-06";
      case "boolean" -> "true";
      case "int32", "int64", "integer" -> "7";
      default -> known.names().getOrDefault(name, "some");
    };
  }

  private String body(DescribedOperation operation, String type) {
    if (operation.path().endsWith("/finance/events") && !type.equals(BINARY_EVENT)) {
      String event = HostileEvents.next(random, known);
      return type.contains("batch") ? "[" + event + "]" : event;
    }
    if (!type.contains("json") || random.nextInt(20) == 0) {
      return HostileValues.inJson(random);
    }
    return json(operation, operation.bodySchema(type), 0);
  }

  private String json(DescribedOperation operation, JsonNode schema, int depth) {
    JsonNode resolved = operation.resolved(schema);
    if (depth > 0 && (random.nextInt(4) == 0 || depth > DEEPEST)) {
      return HostileValues.inJson(random);
    }
    if (!resolved.path("enum").isEmpty()) {
      return "\"" + resolved.path("enum").get(0).asString() + "\"";
    }
    return switch (typeOf(resolved)) {
      case "object" -> object(operation, resolved, depth);
      case "array" -> "[" + json(operation, resolved.path("items"), depth + 1) + "]";
      case "integer", "number" -> "7";
      case "boolean" -> "true";
      default -> text(resolved);
    };
  }

  private static String typeOf(JsonNode schema) {
    return schema.has("properties") ? "object" : schema.path("type").asString("string");
  }

  private String object(DescribedOperation operation, JsonNode schema, int depth) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              if (random.nextInt(6) > 0) {
                fields.add("\"%s\":%s".formatted(name, field(operation, name, property, depth)));
              }
            });
    if (random.nextInt(10) == 0) {
      fields.add("\"surprise\\ud800\":" + HostileValues.inJson(random));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private String field(DescribedOperation operation, String name, JsonNode schema, int depth) {
    String exists = known.names().get(name);
    return exists != null && random.nextBoolean()
        ? "\"" + exists + "\""
        : json(operation, schema, depth + 1);
  }

  private static String text(JsonNode schema) {
    return switch (schema.path("format").asString("")) {
      case "date" -> "\"2025-01-06\"";
      case "date-time" -> "\"2025-01-06T10:00:00Z\"";
      case "uuid" -> "\"00000000-0000-0000-0000-000000000000\"";
      default -> "\"some\"";
    };
  }
}
