package io.dunlin.dunning.message;

import io.dunlin.dunning.playbook.SenderRole;
import io.dunlin.events.DunningEvent.MessageKind;
import io.dunlin.events.clearance.ClearanceRequest.Item;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as far as it is settled before it is rendered: of a sequence's step, or a letter that
 * belongs to no sequence, and then has no process day either.
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

  /** What clearance is asked for it. */
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
