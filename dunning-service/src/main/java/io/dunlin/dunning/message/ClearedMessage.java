package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.message.Recipients.People;
import io.dunlin.events.clearance.LedgerClearance;

/**
 * A message that may leave.
 *
 * @param figures that it was rendered from, with the version of the standing it was cleared with
 * @param responses the version of the account's interactions it was cleared with
 * @param why the rule and the versions, for people
 */
public record ClearedMessage(
    ClearanceContext context,
    People people,
    LedgerClearance.Answer figures,
    long responses,
    RenderedMessage rendered,
    String why) {

  public String account() {
    return context.message().account();
  }

  public UUID id() {
    return context.message().id();
  }
}
