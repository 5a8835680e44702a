package io.dunlin.reporting.archive;

import io.dunlin.events.DomainEvent;
import java.time.Instant;

/**
 * An event with its place in the archive.
 *
 * @param seq rises with each event of an account
 * @param at business time
 */
public record Archived(long seq, Instant at, DomainEvent event) {

  public String account() {
    return event.account();
  }
}
