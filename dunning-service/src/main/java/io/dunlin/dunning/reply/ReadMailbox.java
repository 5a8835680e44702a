package io.dunlin.dunning.reply;

import io.dunlin.dunning.message.MailboxWatch;
import io.dunlin.dunning.reply.Mailbox.Unseen;
import io.dunlin.kit.due.DueWork;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads the mailbox: takes what is unseen, and marks it as seen only after the commit. It is read
 * to its end before anything is sent (A3).
 */
@Component
@Order(0)
class ReadMailbox implements DueWork, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ReadMailbox.class);
  private static final int CHUNK = 100;

  private final Mailbox mailbox;
  private final TakeMails mails;
  private final MailboxWatch watch;
  private final AtomicBoolean away = new AtomicBoolean();
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  ReadMailbox(Mailbox mailbox, TakeMails mails, MailboxWatch watch) {
    this.mailbox = mailbox;
    this.mails = mails;
    this.watch = watch;
  }

  @Override
  public String name() {
    return "mailbox";
  }

  /** Mails are not planned; whoever runs due work looks, and in wall time the poll does. */
  @Override
  public Mono<Instant> nextDue() {
    return Mono.empty();
  }

  /** A mailbox that is away is looked at again later; meanwhile nothing is sent. */
  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return look()
        .doOnNext(_ -> away.set(false))
        .onErrorResume(
            trouble -> {
              if (away.compareAndSet(false, true)) {
                log.warn("The mailbox cannot be read; nothing is sent until it can", trouble);
              }
              return Mono.just(0);
            });
  }

  private Mono<Integer> look() {
    long moment = watch.moment();
    return onVirtualThread(() -> mailbox.unseen(CHUNK))
        .flatMap(unseen -> take(unseen).thenReturn(unseen.size()))
        .doOnNext(
            taken -> {
              if (taken < CHUNK) {
                watch.readCompletely(moment);
              }
            });
  }

  private Mono<Void> take(List<Unseen> unseen) {
    if (unseen.isEmpty()) {
      return Mono.empty();
    }
    return mails
        .take(unseen.stream().map(Unseen::mail).toList())
        .then(
            onVirtualThread(
                () -> {
                  mailbox.markSeen(unseen);
                  return true;
                }))
        .then();
  }

  private <T> Mono<T> onVirtualThread(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(virtual);
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
