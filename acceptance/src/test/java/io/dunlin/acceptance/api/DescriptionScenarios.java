package io.dunlin.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every operation of every service is described so that a stranger can call it. */
class DescriptionScenarios {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final int FINANCE_TYPES = 11;

  private final Company company = Company.shared();

  @ParameterizedTest
  @ValueSource(strings = {"account", "dunning", "disposition", "reporting"})
  void no_operation_is_bare(String service) {
    JsonNode paths = description(service).path("paths");
    List<String> bare = new ArrayList<>();
    paths.forEachEntry(
        (path, methods) ->
            methods.forEachEntry(
                (method, operation) -> {
                  if (METHODS.contains(method) && !path.startsWith("/internal/")) {
                    lacks(operation, path).forEach(what -> bare.add(method + " " + path + what));
                  }
                }));

    assertThat(paths).isNotEmpty();
    assertThat(bare).isEmpty();
  }

  @Test
  void the_body_of_finance_events_is_told_by_its_types() {
    JsonNode description = description("account");
    JsonNode content =
        description.path("paths").path("/api/v1/finance/events").at("/post/requestBody/content");

    assertThat(content.path("application/cloudevents+json").path("examples"))
        .hasSize(FINANCE_TYPES);
    assertThat(description.at("/components/schemas/FinanceEvent/oneOf")).hasSize(FINANCE_TYPES);
  }

  @Test
  void what_the_description_calls_a_conflict_is_among_the_answers() {
    JsonNode paths = description("dunning").path("paths");

    assertThat(paths.at("/~1api~1v1~1sequences~1{id}~1hold/post/responses/409").isMissingNode())
        .isFalse();
    assertThat(paths.at("/~1api~1v1~1messages/get/responses/409").isMissingNode()).isTrue();
  }

  @Test
  void nobody_needs_a_token_to_read_the_descriptions() {
    assertThat(company.stranger().get("/v3/api-docs/dunning").status()).isEqualTo(200);
  }

  private JsonNode description(String service) {
    return company.manager().get("/v3/api-docs/" + service).expect(200).json();
  }

  private static List<String> lacks(JsonNode operation, String path) {
    List<String> lacking = new ArrayList<>();
    if (operation.path("summary").asString("").isBlank()) {
      lacking.add(": no summary");
    }
    if (!hasExample(operation)) {
      lacking.add(": no example");
    }
    JsonNode answers = operation.path("responses");
    if (answers.propertyNames().stream().noneMatch(status -> status.startsWith("2"))) {
      lacking.add(": no answer");
    }
    refusals(operation, path)
        .filter(status -> !isProblem(answers.path(status)))
        .forEach(status -> lacking.add(": no refusal " + status));
    operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.path("description").asString("").isBlank())
        .forEach(parameter -> lacking.add(": ?" + parameter.path("name").asString()));
    return lacking;
  }

  /** Of how it is called, in its description or its body. */
  private static boolean hasExample(JsonNode operation) {
    String said = operation.path("description").asString("");
    boolean inBody =
        operation
            .at("/requestBody/content")
            .valueStream()
            .anyMatch(media -> media.has("example") || media.has("examples"));
    return inBody || said.contains("`") || said.contains("```");
  }

  private static Stream<String> refusals(JsonNode operation, String path) {
    List<String> refusals = new ArrayList<>(List.of("401", "403", "503"));
    if (operation.has("requestBody")) {
      refusals.add("400");
    }
    if (path.contains("{")) {
      refusals.add("404");
    }
    return refusals.stream();
  }

  private static boolean isProblem(JsonNode answer) {
    return answer.path("content").has("application/problem+json")
        && !answer.path("description").asString("").isBlank();
  }
}
