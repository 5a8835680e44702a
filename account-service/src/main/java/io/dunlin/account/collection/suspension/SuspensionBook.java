package io.dunlin.account.collection.suspension;

import io.dunlin.account.receivables.account.AccountChangeListener.Consequences;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Puts changes away: the suspensions, their history, and what is told of them. */
@Repository
class SuspensionBook {

  private final Suspensions suspensions;
  private final Entries entries;
  private final Outbox outbox;

  SuspensionBook(Suspensions suspensions, Entries entries, Outbox outbox) {
    this.suspensions = suspensions;
    this.entries = entries;
    this.outbox = outbox;
  }

  /** To be called while the locks of the accounts are held. */
  Mono<Void> save(List<SuspensionTransition> changes) {
    Consequences consequences = consequences(changes);
    return consequences.save().then(outbox.append(consequences.events()));
  }

  /** What is to be saved and told of these changes, where they are any. */
  Consequences consequences(List<SuspensionTransition> changes) {
    List<SuspensionTransition> real = changes.stream().filter(SuspensionTransition::isOne).toList();
    return real.isEmpty()
        ? Consequences.NONE
        : new Consequences(
            suspensions
                .save(real.stream().map(SuspensionTransition::after).toList())
                .then(
                    entries.append(real.stream().flatMap(SuspensionTransition::entries).toList())),
            real.stream().flatMap(SuspensionTransition::events).toList());
  }
}
