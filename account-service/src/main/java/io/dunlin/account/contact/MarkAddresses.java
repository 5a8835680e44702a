package io.dunlin.account.contact;

import io.dunlin.account.book.Book;
import io.dunlin.account.book.Bookkeeping;
import io.dunlin.account.book.Books;
import io.dunlin.account.book.ContactsByHand;
import io.dunlin.account.book.ContactsByHand.Mark;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.AddressMarked;
import io.dunlin.events.DunningEvent.AddressReachable;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import reactor.core.publisher.Mono;

/** Marks the addresses from which mail came back, until a mail comes from them (A3). */
@UseCase
class MarkAddresses {

  private static final String MAIL = "mail";
  private static final String ANSWERED = "A mail came from this address";

  private final Books books;
  private final Outbox outbox;
  private final BusinessClock clock;

  MarkAddresses(Books books, Outbox outbox, BusinessClock clock) {
    this.books = books;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Called on the road, with the accounts' locks held. */
  Mono<Void> handle(List<Received<DunningEvent>> received) {
    List<DunningEvent> told =
        received.stream()
            .<DunningEvent>map(Received::event)
            .filter(event -> event instanceof AddressMarked || event instanceof AddressReachable)
            .toList();
    if (told.isEmpty()) {
      return Mono.empty();
    }
    List<String> accounts = told.stream().map(DunningEvent::account).distinct().toList();
    return books
        .open(accounts, List.of(), clock.now())
        .doOnNext(open -> told.forEach(one -> mark(open, one)))
        .flatMap(this::save);
  }

  private static void mark(Bookkeeping open, DunningEvent told) {
    Book book = open.book(told.account());
    if (book == null) {
      return;
    }
    ContactDecision decision = decide(book.profile().said(), told);
    if (!decision.entries().isEmpty()) {
      book.contacts(decision.said(), decision.entries());
    }
  }

  private static ContactDecision decide(ContactsByHand known, DunningEvent told) {
    return switch (told) {
      case AddressMarked e ->
          ContactDecision.bounced(
              known, e.address(), new Mark(MAIL, e.reason(), e.at()), e.fault());
      case AddressReachable e ->
          ContactDecision.reachable(known, e.address(), new Mark(MAIL, ANSWERED, e.at()));
      default -> new ContactDecision(known, List.of());
    };
  }

  private Mono<Void> save(Bookkeeping open) {
    var told = open.close();
    return books.save(open).then(outbox.append(told));
  }
}
