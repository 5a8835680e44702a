package io.dunlin.dunning.message;

import io.dunlin.dunning.contactpolicy.Waits;
import io.dunlin.dunning.decision.Decided;
import io.dunlin.dunning.decision.Verdict;
import io.dunlin.events.AddressFault;
import io.dunlin.events.Contact;
import io.dunlin.events.DunningEvent;
import io.dunlin.kit.contactpolicy.ContactDecision.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is to be saved and said about a chunk of messages. */
final class MessageChanges {

  private final Instant now;
  private final Supplier<UUID> ids;
  private final List<DeferredMessage> waiting = new ArrayList<>();
  private final List<FinishedMessage> ended = new ArrayList<>();
  private final List<DunningEvent> events = new ArrayList<>();
  private final List<Decided> notes = new ArrayList<>();
  private final List<Bounced> bounced = new ArrayList<>();

  MessageChanges(Instant now, Supplier<UUID> ids) {
    this.now = now;
    this.ids = ids;
  }

  List<DeferredMessage> waiting() {
    return waiting;
  }

  List<FinishedMessage> ended() {
    return ended;
  }

  List<DunningEvent> events() {
    return events;
  }

  List<Decided> notes() {
    return notes;
  }

  /** Tried again later; a reason that is the same as before is not kept once more. */
  void hold(ClearanceContext situation, String reason) {
    Message message = situation.message();
    String why = "held: " + reason;
    waiting.add(
        new DeferredMessage(message.id(), why, now.plus(Backoff.after(message.attempts()))));
    if (!why.equals(message.why())) {
      note(situation, Verdict.HOLD, message.rule(), reason);
    }
  }

  /** It waits for the next allowed morning (C7). */
  void defer(ClearanceContext situation, Refused refused) {
    String why = Waits.inWords(refused);
    waiting.add(new DeferredMessage(situation.message().id(), why, Waits.until(refused, now)));
    note(situation, Verdict.HOLD, Waits.RULE, why);
  }

  void cancel(ClearanceContext situation, String rule, String reason) {
    end(situation, MessageState.CANCELLED, rule + ": " + reason, null, false);
    events.add(tidings(situation).cancelled(rule, reason));
    note(situation, Verdict.CANCEL, rule, reason);
  }

  void reachOtherwise(ClearanceContext situation, String reason) {
    cancel(situation, "C7", reason);
    events.add(tidings(situation).reachOtherwise(ids.get(), reason));
    note(situation, Verdict.ASK, "C7", reason);
  }

  /** A fact that came in while the message was on its way makes it a crossing. */
  void sent(ClearanceContext situation, Letter letter, boolean crossed) {
    end(situation, MessageState.SENT, situation.message().why(), now, crossed);
    events.add(tidings(situation).sent(letter));
    note(
        situation,
        Verdict.WRITE,
        situation.message().rule(),
        crossed ? "sent, and crossed by a fact" : "sent");
  }

  void unconfirmed(ClearanceContext situation, String reason) {
    end(situation, MessageState.UNCONFIRMED, "unconfirmed: " + reason, null, false);
    events.add(tidings(situation).unconfirmed());
  }

  /** The provider refuses an address for good; without a further reader it is tried again. */
  void unwanted(ClearanceContext situation, ClearedMessage going, String address, String reason) {
    Message message = situation.message();
    AddressFault bad = AddressFault.BAD_ADDRESS;
    bounced.add(new Bounced(message.account(), address, bad, message.id(), reason, now));
    Contact whose = going.go().people().withAddress(address).orElse(null);
    events.add(tidings(situation).marked(whose, address, reason));
    if (going.letter().cc().contains(address)) {
      hold(situation, reason);
      return;
    }
    end(situation, MessageState.BOUNCED, "refused by the provider: " + reason, null, false);
    events.add(tidings(situation).bounced(going.go().people().mainPoc().id(), reason));
    events.add(tidings(situation).reachOtherwise(ids.get(), reason));
    note(situation, Verdict.ASK, "C7", reason);
  }

  List<Bounced> bounced() {
    return bounced;
  }

  private void end(
      ClearanceContext situation,
      MessageState state,
      String why,
      @Nullable Instant sentAt,
      boolean crossed) {
    ended.add(new FinishedMessage(situation.message().id(), state, why, sentAt, crossed));
  }

  private void note(ClearanceContext situation, Verdict verdict, String rule, String reason) {
    notes.add(tidings(situation).note(verdict, rule, reason));
  }

  private MessageEvents tidings(ClearanceContext situation) {
    return MessageEvents.of(situation, now);
  }
}
