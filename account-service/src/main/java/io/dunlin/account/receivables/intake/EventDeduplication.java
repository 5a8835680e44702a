package io.dunlin.account.receivables.intake;

import io.dunlin.account.receivables.account.AccountBatch;
import io.dunlin.account.receivables.intake.Incoming.EventKey;
import io.dunlin.account.receivables.intake.Incoming.Invalid;
import io.dunlin.account.receivables.intake.Incoming.Valid;
import io.dunlin.account.receivables.ledger.Rejection;
import io.dunlin.account.receivables.ledger.Rejection.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of Finance's events were taken, by id and content: before this batch, and in it. */
final class EventDeduplication {

  private final Map<EventKey, UUID> hashes;
  private final Set<EventKey> fresh;

  /**
   * @param before the content of those events of the batch whose ids were taken before it
   * @param fresh the ids that were not
   */
  EventDeduplication(Map<EventKey, UUID> before, Set<EventKey> fresh) {
    this.hashes = new LinkedHashMap<>(before);
    this.fresh = fresh;
  }

  /** The events that may be new. */
  List<Valid> fresh(List<Incoming> batch) {
    List<Valid> events = new ArrayList<>();
    for (Incoming incoming : batch) {
      if (incoming instanceof Valid valid && fresh.contains(valid.key())) {
        events.add(valid);
      }
    }
    return events;
  }

  /** Takes the events of a batch one after the other, each once. */
  List<Verdict> take(List<Incoming> batch, AccountBatch books) {
    return batch.stream().map(incoming -> take(incoming, books)).toList();
  }

  /** The content with which each fresh id ended; null when it was rejected. */
  @Nullable UUID contentOf(EventKey key) {
    return hashes.get(key);
  }

  Set<EventKey> fresh() {
    return fresh;
  }

  private Verdict take(Incoming incoming, AccountBatch books) {
    return switch (incoming) {
      case Invalid invalid -> Verdict.rejected(invalid.id(), invalid.rejection());
      case Valid valid -> take(valid, books);
    };
  }

  private Verdict take(Valid event, AccountBatch books) {
    String id = event.key().id();
    UUID known = hashes.get(event.key());
    if (known != null) {
      return known.equals(event.hash())
          ? Verdict.duplicate(id)
          : Verdict.rejected(id, reused(event.key()));
    }
    Optional<Rejection> refusal = books.post(event.event());
    if (refusal.isEmpty()) {
      hashes.put(event.key(), event.hash());
    }
    return refusal.map(why -> Verdict.rejected(id, why)).orElseGet(() -> Verdict.accepted(id));
  }

  private static Rejection reused(EventKey key) {
    return Rejection.at(
        Reason.EVENT_ID_REUSED,
        "/id",
        "Event %s of %s was accepted before with other content".formatted(key.id(), key.source()));
  }
}
