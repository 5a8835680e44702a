package io.dunlin.dunning.sequence;

import io.dunlin.events.Episode;

/** Orders the states of one episode, which may come in any order. */
final class EpisodeOrder {

  private EpisodeOrder() {}

  /** Returns the later of two states of an episode: a generation is first open, then closed. */
  static Episode later(Episode known, Episode told) {
    if (told.generation() != known.generation()) {
      return told.generation() > known.generation() ? told : known;
    }
    return known.closedOn() == null ? told : known;
  }
}
