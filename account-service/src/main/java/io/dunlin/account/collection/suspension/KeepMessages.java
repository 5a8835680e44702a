package io.dunlin.account.collection.suspension;

import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageSent;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps which messages were sent last to each account, and what became of warnings (E2). */
@UseCase
public class KeepMessages {

  private final RecentContacts contacts;
  private final SuspensionCalendar calendar;
  private final BusinessClock clock;

  KeepMessages(RecentContacts contacts, SuspensionCalendar calendar, BusinessClock clock) {
    this.contacts = contacts;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Called in a transaction that holds the accounts' locks. */
  public Mono<Void> handle(List<Received<DunningEvent>> received) {
    List<DunningEvent> events = received.stream().<DunningEvent>map(Received::event).toList();
    List<LetterNews> letters = events.stream().flatMap(Heard::letter).toList();
    return contacts
        .hear(
            events.stream()
                .filter(MessageSent.class::isInstance)
                .map(event -> Heard.message((MessageSent) event))
                .toList())
        .then(Mono.defer(() -> calendar.hear(letters, clock.now())));
  }
}
