package io.dunlin.acceptance.company;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import tools.jackson.databind.JsonNode;

/** What the gateway answered to one request. */
public record Answer(String request, int status, String contentType, String body) {

  /** The same answer, once it is sure that it has the status; otherwise the body says why not. */
  public Answer expect(int wanted) {
    assertThat(status).as("%s answered %s", request, body).isEqualTo(wanted);
    return this;
  }

  public JsonNode json() {
    return Json.read(body);
  }

  public <T> T as(Class<T> type) {
    return Json.read(body, type);
  }

  /** The entries of a list answer. */
  public <T> List<T> items(Class<T> type) {
    List<T> items = new ArrayList<>();
    json().path("items").forEach(item -> items.add(Json.as(item, type)));
    return items;
  }

  /** Where the fault lies, for each thing that the problem names. */
  public List<String> pointers() {
    List<String> pointers = new ArrayList<>();
    json().path("errors").forEach(error -> pointers.add(error.path("pointer").asString()));
    return pointers;
  }
}
