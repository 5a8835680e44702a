package io.dunlin.dunning.sequence;

import io.dunlin.events.Episode;

/** Orders the states of one episode, which may come in any order. */
final class EpisodeOrder {

  private EpisodeOrder() {}

  /** The later of two sights of the same episode: a generation is first open, then closed. */
  static Episode later(Episode known, Episode heard) {
    if (heard.generation() != known.generation()) {
      return heard.generation() > known.generation() ? heard : known;
    }
    return known.closedOn() == null ? heard : known;
  }
}
