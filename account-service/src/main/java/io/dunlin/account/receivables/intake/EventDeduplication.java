package io.dunlin.account.receivables.intake;

import module java.base;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.financeevent.ReceivedEvent;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.EventKey;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Invalid;
import io.dunlin.account.receivables.financeevent.ReceivedEvent.Valid;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent;
import org.jspecify.annotations.Nullable;

/**
 * Posts Finance's events each once, however often they are delivered: an id that was accepted
 * before with the same content is a duplicate, and with other content a rejection. A rejected id
 * may come again, also within the batch.
 */
final class EventDeduplication {

  private final Map<EventKey, Valid> registered;
  private final Map<EventKey, UUID> accepted;
  private final Set<EventKey> acceptedBefore;

  /**
   * @param registered the first event of each id in the batch
   * @param acceptedBefore the content hashes of those ids that were accepted before the batch
   */
  EventDeduplication(Map<EventKey, Valid> registered, Map<EventKey, UUID> acceptedBefore) {
    this.registered = registered;
    this.accepted = new HashMap<>(acceptedBefore);
    this.acceptedBefore = Set.copyOf(acceptedBefore.keySet());
  }

  /** The content hash with which an id ended in the batch; null when it was rejected. */
  record Outcome(EventKey key, @Nullable UUID hash) {}

  /** The events whose ids were not accepted before the batch. */
  List<FinanceEvent> fresh(List<ReceivedEvent> batch) {
    List<FinanceEvent> events = new ArrayList<>();
    for (ReceivedEvent incoming : batch) {
      if (incoming instanceof Valid valid && !acceptedBefore.contains(valid.key())) {
        events.add(valid.event());
      }
    }
    return events;
  }

  /** Posts the events of a batch one after the other; the verdicts are in their order. */
  List<Verdict> post(List<ReceivedEvent> batch, AccountBatch accounts) {
    List<Verdict> verdicts = new ArrayList<>(batch.size());
    for (ReceivedEvent incoming : batch) {
      verdicts.add(
          switch (incoming) {
            case Invalid invalid -> Verdict.rejected(invalid.id(), invalid.rejection());
            case Valid valid ->
                known(valid).orElseGet(() -> verdict(valid, accounts.post(valid.event())));
          });
    }
    return verdicts;
  }

  /** The fresh ids that did not end with the content of their first event. */
  List<Outcome> corrections() {
    return registered.values().stream()
        .filter(first -> !acceptedBefore.contains(first.key()))
        .filter(first -> !first.hash().equals(accepted.get(first.key())))
        .map(first -> new Outcome(first.key(), accepted.get(first.key())))
        .toList();
  }

  private Optional<Verdict> known(Valid event) {
    UUID hash = accepted.get(event.key());
    if (hash == null) {
      return Optional.empty();
    }
    String id = event.key().id();
    return Optional.of(
        hash.equals(event.hash())
            ? Verdict.duplicate(id)
            : Verdict.rejected(id, reused(event.key())));
  }

  private Verdict verdict(Valid event, Optional<Rejection> refusal) {
    String id = event.key().id();
    if (refusal.isPresent()) {
      return Verdict.rejected(id, refusal.get());
    }
    accepted.put(event.key(), event.hash());
    return Verdict.accepted(id);
  }

  private static Rejection reused(EventKey key) {
    return Rejection.at(
        Reason.EVENT_ID_REUSED,
        "/id",
        "Event %s of %s was accepted before with other content".formatted(key.id(), key.source()));
  }
}
