package io.dunlin.events.clearance;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a whole chunk of messages at once: may these accounts still be written to in these
 * episodes?
 */
public record ClearanceRequest(List<Item> items) {

  /**
   * One account and the episode that the message belongs to.
   *
   * @param letter of a suspension's warning: its identifier (E2); null for a sequence's message
   */
  public record Item(String account, String episode, @Nullable String letter) {

    /** Asks for a message of a sequence. */
    public Item(String account, String episode) {
      this(account, episode, null);
    }

    /** The same, as those see it who know nothing of letters. */
    public Item withoutLetter() {
      return new Item(account, episode);
    }
  }
}
