package io.dunlin.acceptance.api;

import module java.base;

import io.dunlin.acceptance.company.ApiClient;
import tools.jackson.databind.JsonNode;

/**
 * One operation with all that its description says of it.
 *
 * @param path as it is called through the gateway
 * @param description the operation's part of the document
 * @param document the whole, for what is only referred to
 */
record DescribedOperation(String method, String path, JsonNode description, JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final List<String> SERVICES =
      List.of("account", "dunning", "disposition", "reporting");

  /** Every operation of every service that can be reached from outside. */
  static List<DescribedOperation> all(ApiClient client) {
    List<DescribedOperation> all = new ArrayList<>();
    for (String service : SERVICES) {
      JsonNode document = client.get("/v3/api-docs/" + service).expect(200).json();
      document
          .path("paths")
          .forEachEntry((path, methods) -> all.addAll(of(service, path, methods, document)));
    }
    return all;
  }

  /** A role that may call it. */
  String role() {
    List<String> roles = new ArrayList<>();
    description.path("x-roles").forEach(role -> roles.add(role.asString()));
    return roles.contains("manager") ? "manager" : roles.isEmpty() ? "manager" : roles.getFirst();
  }

  /** The parameters that stand in a part of the request: path or query. */
  List<JsonNode> parameters(String in) {
    return description
        .path("parameters")
        .valueStream()
        .map(this::resolved)
        .filter(parameter -> parameter.path("in").asString("").equals(in))
        .toList();
  }

  /** The media types that its body may have. */
  List<String> contentTypes() {
    return List.copyOf(description.at("/requestBody/content").propertyNames());
  }

  JsonNode bodySchema(String contentType) {
    return description.at("/requestBody/content").path(contentType).path("schema");
  }

  /** The schema itself, where another is only referred to. */
  JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private static List<DescribedOperation> of(
      String service, String path, JsonNode methods, JsonNode document) {
    String outside = path.startsWith("/ops/") ? "/ops/" + service + path.substring(4) : path;
    List<DescribedOperation> operations = new ArrayList<>();
    methods.forEachEntry(
        (method, operation) -> {
          if (METHODS.contains(method) && !path.startsWith("/internal/")) {
            String verb = method.toUpperCase(Locale.ROOT);
            operations.add(new DescribedOperation(verb, outside, operation, document));
          }
        });
    return operations;
  }
}
