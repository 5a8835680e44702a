package io.dunlin.account.suspension;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.intake.Received;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps which messages were sent last to each account, for the weekly review. */
@UseCase
public class KeepMessages {

  private final RecentContacts contacts;

  KeepMessages(RecentContacts contacts) {
    this.contacts = contacts;
  }

  /** Called on the road, with the accounts' locks held. */
  public Mono<Void> handle(List<Received<DunningEvent>> received) {
    return contacts.hear(
        received.stream()
            .map(Received::event)
            .filter(MessageSent.class::isInstance)
            .map(event -> Heard.message((MessageSent) event))
            .toList());
  }
}
