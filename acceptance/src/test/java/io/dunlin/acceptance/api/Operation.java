package io.dunlin.acceptance.api;

import module java.base;

import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.ApiClient;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the interface as its description tells: method, path, and who may call it.
 *
 * @param path as it is called through the gateway
 * @param query what has to be asked for, with some value
 */
record Operation(String service, String method, String path, String query, Set<String> roles) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final List<String> SERVICES =
      List.of("account", "dunning", "disposition", "reporting");

  /** What has to be well said before it is asked whose it is. */
  private static final Map<String, String> BODIES =
      Map.of(
          "/api/v1/promises/{id}/withdraw",
          "{\"reason\":\"They asked\"}",
          "/api/v1/promises/{id}/correct",
          "{\"reason\":\"Misheard\",\"date\":\"2025-01-31\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}",
          "/api/v1/replies/{id}/decide",
          "{\"verdict\":\"AUTOMATIC\",\"reason\":\"A machine\"}");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  /** Every operation of every service, from the descriptions that the gateway serves. */
  static List<Operation> all(ApiClient client) {
    return SERVICES.stream().flatMap(service -> ofService(client, service)).toList();
  }

  /** Calls it with the given values in its path, and an empty object where a body is expected. */
  Answer calledFrom(ApiClient client, Map<String, String> values) {
    boolean hasBody = !method.equals("GET") && !method.equals("DELETE");
    return client.ask(
        method,
        filled(values) + query,
        hasBody ? "application/json" : null,
        hasBody ? BODIES.getOrDefault(path, "{}") : null);
  }

  /** A role that may not call it; one that does not exist where all may. */
  String wrongRole() {
    return Stream.of("finance", "cfo", "agent", "ops", "csm")
        .filter(role -> !roles.contains(role))
        .findFirst()
        .orElse("visitor");
  }

  Set<String> variables() {
    Set<String> variables = new HashSet<>();
    VARIABLE.matcher(path).results().forEach(variable -> variables.add(variable.group(1)));
    return variables;
  }

  /** What its path names belongs to an account; the texts of messages are everybody's. */
  boolean isBoundToAnAccount() {
    Set<String> named = variables();
    return !named.isEmpty()
        && !named.contains("template")
        && (roles.contains("csm") || roles.contains("agent"));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  private String filled(Map<String, String> values) {
    Matcher variables = VARIABLE.matcher(path);
    return variables.replaceAll(variable -> values.getOrDefault(variable.group(1), "none"));
  }

  private static Stream<Operation> ofService(ApiClient client, String service) {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = client.get("/v3/api-docs/" + service).expect(200).json().path("paths");
    paths.forEachEntry((path, methods) -> operations.addAll(ofPath(service, path, methods)));
    return operations.stream().filter(Operation::isRouted);
  }

  private static List<Operation> ofPath(String service, String path, JsonNode methods) {
    List<Operation> operations = new ArrayList<>();
    methods.forEachEntry(
        (method, operation) -> {
          if (METHODS.contains(method)) {
            String verb = method.toUpperCase(Locale.ROOT);
            operations.add(new Operation(service, verb, path, query(operation), roles(operation)));
          }
        });
    return operations;
  }

  private static Set<String> roles(JsonNode operation) {
    Set<String> roles = new HashSet<>();
    operation.path("x-roles").forEach(role -> roles.add(role.asString()));
    return roles;
  }

  private static String query(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .filter(parameter -> parameter.path("required").asBoolean())
        .map(parameter -> parameter.path("name").asString() + "=" + some(parameter))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String some(JsonNode parameter) {
    return parameter.at("/schema/format").asString("").equals("date") ? "2025-01-06" : "some";
  }

  private boolean isRouted() {
    return !path.startsWith("/internal/");
  }
}
