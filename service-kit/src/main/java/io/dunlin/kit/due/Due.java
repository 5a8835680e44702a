package io.dunlin.kit.due;

import module java.base;

/** A kind of work, and when its next piece is due. */
public record Due(DueWork work, Instant at) {

  public boolean isBy(Instant now) {
    return !at.isAfter(now);
  }
}
