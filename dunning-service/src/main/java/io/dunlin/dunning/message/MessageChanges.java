package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.address.BouncedAddress;
import io.dunlin.dunning.contactpolicy.ContactDeferral;
import io.dunlin.dunning.decision.DecisionKind;
import io.dunlin.dunning.decision.LoggedDecision;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.contactpolicy.ContactDecision.Refused;
import org.jspecify.annotations.Nullable;

/** Collects what is to be saved and said about a chunk of messages. */
public final class MessageChanges {

  private final Instant now;
  private final Supplier<UUID> ids;
  private final List<DeferredMessage> waiting = new ArrayList<>();
  private final List<FinishedMessage> ended = new ArrayList<>();
  private final List<DunningEvent> events = new ArrayList<>();
  private final List<LoggedDecision> notes = new ArrayList<>();
  private final List<BouncedAddress> bounced = new ArrayList<>();

  public MessageChanges(Instant now, Supplier<UUID> ids) {
    this.now = now;
    this.ids = ids;
  }

  /** A message that is tried again; business time. */
  record DeferredMessage(UUID id, String why, Instant nextAttemptAt) {}

  /**
   * A message that has come to its end.
   *
   * @param sentAt business time; null when it was not sent
   * @param crossed a fact that was accepted after its clearance crossed it on the way
   */
  record FinishedMessage(
      UUID id, MessageState state, String why, @Nullable Instant sentAt, boolean crossed) {}

  List<DeferredMessage> waiting() {
    return waiting;
  }

  List<FinishedMessage> ended() {
    return ended;
  }

  public List<DunningEvent> events() {
    return events;
  }

  List<LoggedDecision> notes() {
    return notes;
  }

  /** Tried again later; a reason that is the same as before is not kept once more. */
  public void hold(ClearanceContext context, String reason) {
    Message message = context.message();
    String why = "held: " + reason;
    waiting.add(
        new DeferredMessage(message.id(), why, now.plus(RetryDelay.after(message.attempts()))));
    if (!why.equals(message.why())) {
      note(context, DecisionKind.HOLD, message.rule(), reason);
    }
  }

  /** It waits for the next allowed morning (C7). */
  public void defer(ClearanceContext context, Refused refused) {
    String why = ContactDeferral.inWords(refused);
    waiting.add(
        new DeferredMessage(context.message().id(), why, ContactDeferral.until(refused, now)));
    note(context, DecisionKind.HOLD, ContactDeferral.RULE, why);
  }

  public void cancel(ClearanceContext context, String rule, String reason) {
    end(context, MessageState.CANCELLED, rule + ": " + reason, null, false);
    events.add(about(context).cancelled(rule, reason));
    note(context, DecisionKind.CANCEL, rule, reason);
  }

  public void reachOtherwise(ClearanceContext context, String reason) {
    cancel(context, "C7", reason);
    events.add(about(context).reachOtherwise(ids.get(), reason));
    note(context, DecisionKind.ASK, "C7", reason);
  }

  /** A fact that came in while the message was on its way makes it a crossing. */
  public void sent(ClearanceContext context, RenderedMessage letter, boolean crossed) {
    end(context, MessageState.SENT, context.message().why(), now, crossed);
    events.add(about(context).sent(letter));
    note(
        context,
        DecisionKind.WRITE,
        context.message().rule(),
        crossed ? "sent, and crossed by a fact" : "sent");
  }

  public void unconfirmed(ClearanceContext context, String reason) {
    end(context, MessageState.UNCONFIRMED, "unconfirmed: " + reason, null, false);
    events.add(about(context).unconfirmed());
  }

  /** The provider refuses an address for good; without a further reader it is tried again. */
  public void addressRejected(
      ClearanceContext context, ClearedMessage cleared, String address, String reason) {
    Message message = context.message();
    AddressFault bad = AddressFault.BAD_ADDRESS;
    bounced.add(new BouncedAddress(message.account(), address, bad, message.id(), reason, now));
    Contact whose = cleared.people().withAddress(address).orElse(null);
    events.add(about(context).marked(whose, address, reason));
    if (cleared.rendered().cc().contains(address)) {
      hold(context, reason);
      return;
    }
    end(context, MessageState.BOUNCED, "refused by the provider: " + reason, null, false);
    events.add(about(context).bounced(cleared.people().mainPoc().id(), reason));
    events.add(about(context).reachOtherwise(ids.get(), reason));
    note(context, DecisionKind.ASK, "C7", reason);
  }

  List<BouncedAddress> bounced() {
    return bounced;
  }

  private void end(
      ClearanceContext context,
      MessageState state,
      String why,
      @Nullable Instant sentAt,
      boolean crossed) {
    ended.add(new FinishedMessage(context.message().id(), state, why, sentAt, crossed));
  }

  private void note(ClearanceContext context, DecisionKind verdict, String rule, String reason) {
    notes.add(about(context).note(verdict, rule, reason));
  }

  private MessageEvents about(ClearanceContext context) {
    return new MessageEvents(context.message(), context.zone(), now);
  }
}
