package io.dunlin.dunning.mailbox;

import io.dunlin.kit.due.Poll;
import io.dunlin.kit.due.QuiescenceCheck;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The mailbox is quiet when nothing in it is unread; what is found is read at once. */
@Component
class MailboxQuiescence implements QuiescenceCheck {

  private final Mailbox mailbox;
  private final Poll mailboxPoll;

  MailboxQuiescence(Mailbox mailbox, Poll mailboxPoll) {
    this.mailbox = mailbox;
    this.mailboxPoll = mailboxPoll;
  }

  @Override
  public Mono<String> pending() {
    return Mono.fromCallable(mailbox::countUnseen)
        .subscribeOn(Schedulers.boundedElastic())
        .filter(unread -> unread > 0)
        .doOnNext(_ -> mailboxPoll.wake())
        .map(unread -> "mailbox: %d unread mails".formatted(unread));
  }
}
