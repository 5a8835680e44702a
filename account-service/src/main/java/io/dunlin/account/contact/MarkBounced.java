package io.dunlin.account.contact;

import io.dunlin.account.book.Book;
import io.dunlin.account.book.Bookkeeping;
import io.dunlin.account.book.Books;
import io.dunlin.account.book.ContactsByHand;
import io.dunlin.account.book.ContactsByHand.Mark;
import io.dunlin.events.DunningEvent;
import io.dunlin.events.DunningEvent.MessageBounced;
import io.dunlin.kit.UseCase;
import io.dunlin.kit.clock.BusinessClock;
import io.dunlin.kit.intake.Received;
import io.dunlin.kit.outbox.Outbox;
import java.util.List;
import reactor.core.publisher.Mono;

/** Marks the addresses from which mail came back. */
@UseCase
class MarkBounced {

  private static final String MAIL = "mail";

  private final Books books;
  private final Outbox outbox;
  private final BusinessClock clock;

  MarkBounced(Books books, Outbox outbox, BusinessClock clock) {
    this.books = books;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Called on the road, with the accounts' locks held. */
  Mono<Void> handle(List<Received<DunningEvent>> received) {
    List<MessageBounced> bounced =
        received.stream()
            .map(Received::event)
            .filter(MessageBounced.class::isInstance)
            .map(MessageBounced.class::cast)
            .toList();
    if (bounced.isEmpty()) {
      return Mono.empty();
    }
    List<String> accounts = bounced.stream().map(MessageBounced::account).distinct().toList();
    return books
        .open(accounts, List.of(), clock.now())
        .doOnNext(open -> bounced.forEach(one -> mark(open, one)))
        .flatMap(this::save);
  }

  /** Of whom it is not known it cannot be marked. */
  private static void mark(Bookkeeping open, MessageBounced one) {
    Book book = open.book(one.account());
    String contact = one.contact();
    if (book == null || contact == null) {
      return;
    }
    ContactsByHand known = book.profile().said();
    Mark mark = new Mark(MAIL, one.reason(), one.at());
    known
        .contact(contact)
        .map(of -> ContactDecision.bounced(known, of, mark))
        .filter(decision -> !decision.entries().isEmpty())
        .ifPresent(decision -> book.contacts(decision.said(), decision.entries()));
  }

  private Mono<Void> save(Bookkeeping open) {
    var told = open.close();
    return books.save(open).then(outbox.append(told));
  }
}
