package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to a customer: of a sequence's step, or the warning of a suspension, which belongs to
 * no sequence and has no process day.
 *
 * <p>A message is planned on its day, and nothing of it is written yet but where it comes from.
 * When it is due and the contact policy allows it (C7), it is claimed and cleared: the two services
 * that know whether it still may leave are asked. Held, it stays planned and is tried again, each
 * time after a longer delay. Refused, it is cancelled; so it is when its sequence stops or its
 * warning does not stand any more. Cleared, it is rendered from the figures of that moment and is
 * SENDING once that is committed, before the provider is called.
 *
 * <p>A failure before the end of the data is definite, and the message is planned again. When the
 * provider takes it, it is sent. When the provider falls silent nobody knows, and the message is
 * unconfirmed until a person has found out. When it comes back later it is bounced. It is never
 * sent twice; every end is told and kept with its reason.
 */
public record Message(
    UUID id,
    MessageKind kind,
    String account,
    @Nullable UUID sequence,
    String episode,
    String step,
    @Nullable Integer processDay,
    @Nullable Integer sequenceDay,
    SenderRole sender,
    String template,
    String ownerRole,
    int attempts,
    String why) {

  /**
   * It warns of a suspension (E2): an answer does not stop it (A3), the end of the process does.
   */
  public boolean isWarning() {
    return kind == MessageKind.SUSPENSION_WARNING;
  }

  /** Returns the question that clearance is asked about it. */
  public Item asked() {
    return new Item(account, episode, isWarning() ? id.toString() : null);
  }

  /** The rule by which it stays or goes. */
  public String rule() {
    return isWarning() ? "E2" : "A3";
  }

  /** For people: why it leaves. */
  public String because() {
    return isWarning()
        ? "E2: the suspension warning of episode " + episode
        : "A2: process day %d of episode %s".formatted(processDay, episode);
  }

  /** For people: which it is. */
  String name() {
    return isWarning()
        ? "The suspension warning"
        : "The e-mail of process day %d".formatted(processDay);
  }

  @Nullable String sequenceName() {
    return sequence == null ? null : sequence.toString();
  }
}
