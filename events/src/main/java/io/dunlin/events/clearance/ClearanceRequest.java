package io.dunlin.events.clearance;

import java.util.List;

/**
 * Asks for a whole chunk of messages at once: may these accounts still be written to in these
 * episodes?
 */
public record ClearanceRequest(List<Item> items) {

  /** One account and the episode that the message belongs to. */
  public record Item(String account, String episode) {}
}
