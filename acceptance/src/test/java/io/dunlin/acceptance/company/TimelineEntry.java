package io.dunlin.acceptance.company;

import module java.base;

import tools.jackson.databind.JsonNode;

/** One entry of an account's timeline: an event, with what it said. */
public record TimelineEntry(Instant at, String type, String sentence, JsonNode data) {

  public boolean is(String name) {
    return type.endsWith("." + name + ".v1");
  }

  /** What it says of an episode, if it is about that one. */
  Optional<EpisodeThen> about(String episode) {
    JsonNode said = data.path("episode");
    if (!said.path("id").asString("").equals(episode)) {
      return Optional.empty();
    }
    String closedOn = said.path("closedOn").asString("");
    return Optional.of(
        new EpisodeThen(
            LocalDate.parse(said.path("openedOn").asString()),
            closedOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(closedOn))));
  }

  /** An episode as it was when the event was written. */
  record EpisodeThen(LocalDate openedOn, Optional<LocalDate> closedOn) {

    boolean covers(LocalDate day) {
      return !day.isBefore(openedOn) && closedOn.map(closed -> !day.isAfter(closed)).orElse(true);
    }
  }
}
