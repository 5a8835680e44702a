package io.dunlin.account.collection.suspensionreview;

import module java.base;

import io.dunlin.events.DispositionEvent.InteractionLogged;
import io.dunlin.events.DunningEvent.MessageSent;

/**
 * An interaction with an account, or a message to it, as the weekly review shows it (E2).
 *
 * @param outcome the disposition, or the message's subject
 * @param who the agent who spoke, or the sender
 */
public record RecentContact(
    String id,
    String account,
    Instant at,
    String channel,
    String direction,
    String outcome,
    String who) {

  public static RecentContact of(InteractionLogged event) {
    return new RecentContact(
        event.interaction(),
        event.account(),
        event.at(),
        event.channel(),
        event.direction(),
        String.join(" / ", event.disposition()),
        event.agent());
  }

  public static RecentContact of(MessageSent event) {
    return new RecentContact(
        event.message(),
        event.account(),
        event.at(),
        "MESSAGE",
        "OUTBOUND",
        event.subject(),
        event.from());
  }
}
