package io.dunlin.dunning.sequence;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A person may stop or hold a sequence and add contacts to it (A6).
 *
 * @param heldUntil the account's calendar day on which a hold ends by itself; null for one without
 *     end
 * @param contacts further people who get its messages, besides the main POC
 */
public record ManualControl(
    boolean stopped, boolean held, @Nullable LocalDate heldUntil, List<String> contacts) {

  static final ManualControl NONE = new ManualControl(false, false, null, List.of());

  public ManualControl stop() {
    return new ManualControl(true, held, heldUntil, contacts);
  }

  public ManualControl hold(@Nullable LocalDate until) {
    return new ManualControl(stopped, true, until, contacts);
  }

  public ManualControl resume() {
    return new ManualControl(false, false, null, contacts);
  }

  public ManualControl with(List<String> further) {
    return new ManualControl(
        stopped,
        held,
        heldUntil,
        Stream.concat(contacts.stream(), further.stream()).distinct().toList());
  }

  /** Whether a hold has not come to its end. */
  boolean holdsAt(Instant now, SequenceFacts facts) {
    return held && endOfHold(facts).map(now::isBefore).orElse(true);
  }

  /** When a hold ends by itself: as the work of its day begins. */
  Optional<Instant> endOfHold(SequenceFacts facts) {
    return Optional.ofNullable(heldUntil).map(facts::workTimeOn);
  }
}
