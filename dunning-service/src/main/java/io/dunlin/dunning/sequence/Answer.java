package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.events.Episode;

/**
 * The main POC answered (A3), in our mailbox, or as a person logged it.
 *
 * @param source the reply or the interaction, by which it is known twice
 */
public record Answer(String account, String source, String contact, Instant at)
    implements PocReply {

  /** An answer belongs to the episode in which its local day lies, whichever was heard first. */
  boolean belongsTo(Episode episode, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    LocalDate closed = episode.closedOn();
    return !day.isBefore(episode.openedOn()) && (closed == null || !day.isAfter(closed));
  }
}
