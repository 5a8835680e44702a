package io.dunlin.dunning.mailbox;

import static java.util.Comparator.comparingInt;

import module java.base;

import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.reply.RecordReplies;
import io.dunlin.dunning.sending.MailboxFreshness;
import io.dunlin.kit.due.DueWork;
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
 * to its end before anything is sent (A3). One mail that fails costs that mail: the others are
 * taken, and after some attempts it is put aside for people.
 */
@Component
@Order(0)
class ReadMailbox implements DueWork, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ReadMailbox.class);
  private static final int CHUNK = 100;

  private final Mailbox mailbox;
  private final FetchMails fetch;
  private final MailBatchProcessor processor;
  private final RecordReplies replies;
  private final FailedMails failed;
  private final MailboxFreshness freshness;
  private final AtomicBoolean away = new AtomicBoolean();
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  ReadMailbox(
      Mailbox mailbox,
      FetchMails fetch,
      MailBatchProcessor processor,
      RecordReplies replies,
      FailedMails failed,
      MailboxFreshness freshness) {
    this.mailbox = mailbox;
    this.fetch = fetch;
    this.processor = processor;
    this.replies = replies;
    this.failed = failed;
    this.freshness = freshness;
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

  @Override
  public boolean isUnplanned() {
    return true;
  }

  /** A mailbox that is away is looked at again later; meanwhile nothing is sent. */
  @Override
  public Mono<Integer> runDue(Instant now, int limit) {
    return look()
        .doOnNext(_ -> away.set(false))
        .onErrorResume(
            failure -> {
              if (away.compareAndSet(false, true)) {
                log.warn("The mailbox cannot be read; nothing is sent until it can", failure);
              }
              return Mono.just(0);
            });
  }

  private Mono<Integer> look() {
    long moment = freshness.moment();
    return onVirtualThread(mailbox::unseen)
        .flatMap(unseen -> failed.attempts(unseen).flatMap(tried -> look(unseen, tried)))
        .map(
            outcome -> {
              if (outcome.left() == 0) {
                freshness.readCompletely(moment);
              }
              return outcome.done();
            });
  }

  /** How many mails were done with, and how many are left. */
  private record Progress(int done, int left) {}

  /** Mails that have failed before come last. */
  private Mono<Progress> look(List<UnseenMail> unseen, Map<MailUid, Integer> tried) {
    List<UnseenMail> chunk =
        unseen.stream()
            .sorted(comparingInt(mail -> tried.getOrDefault(mail.uid(), 0)))
            .limit(CHUNK)
            .toList();
    return onVirtualThread(() -> fetch.fetch(chunk, tried))
        .flatMap(batch -> processor.process(batch, replies::record))
        .flatMap(this::settle)
        .map(done -> new Progress(done, unseen.size() - done));
  }

  private Mono<Integer> settle(MailBatch batch) {
    return failed
        .save(batch)
        .then(
            onVirtualThread(
                () -> {
                  mailbox.markSeen(batch.done());
                  mailbox.putAside(batch.givenUp());
                  return batch.done().size() + batch.givenUp().size();
                }));
  }

  private <T> Mono<T> onVirtualThread(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(virtual);
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
