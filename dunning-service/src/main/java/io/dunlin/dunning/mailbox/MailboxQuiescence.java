package io.dunlin.dunning.mailbox;

import io.dunlin.kit.due.QuiescenceCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The mailbox is quiet when nothing in it is unread. */
@Component
class MailboxQuiescence implements QuiescenceCheck {

  private final Mailbox mailbox;

  MailboxQuiescence(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public Mono<String> pending() {
    return Mono.fromCallable(mailbox::countUnseen)
        .subscribeOn(Schedulers.boundedElastic())
        .filter(unread -> unread > 0)
        .map(unread -> "mailbox: %d unread mails".formatted(unread));
  }
}
