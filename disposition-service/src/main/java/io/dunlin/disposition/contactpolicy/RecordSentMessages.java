package io.dunlin.disposition.contactpolicy;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps what dunning sent, so that it counts for callbacks, too (C7). */
@UseCase
public class RecordSentMessages {

  private final Contacts contacts;

  RecordSentMessages(Contacts contacts) {
    this.contacts = contacts;
  }

  /** To be called while the accounts of the events are locked. */
  public Mono<Void> record(List<Received<DunningEvent>> received) {
    return contacts
        .add(of(received, MessageSent.class))
        .then(contacts.remove(of(received, MessageBounced.class)));
  }

  private static <T extends DunningEvent> List<T> of(
      List<Received<DunningEvent>> received, Class<T> kind) {
    return received.stream().map(Received::event).filter(kind::isInstance).map(kind::cast).toList();
  }
}
