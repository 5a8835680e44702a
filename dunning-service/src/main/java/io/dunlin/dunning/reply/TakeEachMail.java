package io.dunlin.dunning.reply;

import io.dunlin.dunning.reply.MailBatch.Read;
import io.dunlin.kit.database.FailureKind;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes a batch of mails at once; when one spoils the batch, each by itself. */
@Component
class TakeEachMail {

  private static final Logger log = LoggerFactory.getLogger(TakeEachMail.class);

  private final FailedMails failed;

  TakeEachMail(FailedMails failed) {
    this.failed = failed;
  }

  /** Takes mails together, all or none. */
  @FunctionalInterface
  interface Taking {
    Mono<Void> take(List<IncomingMail> mails);
  }

  /** Gives the batch without what could not be taken. A database that is away fails it all. */
  Mono<MailBatch> take(MailBatch batch, Taking mails) {
    if (batch.read().isEmpty()) {
      return Mono.just(batch);
    }
    return mails
        .take(batch.contents())
        .thenReturn(batch)
        .onErrorResume(TakeEachMail::liesAtAMail, _ -> oneByOne(batch, mails));
  }

  private static boolean liesAtAMail(Throwable trouble) {
    return FailureKind.of(trouble) != FailureKind.TRANSIENT;
  }

  private Mono<MailBatch> oneByOne(MailBatch batch, Taking mails) {
    List<UnseenMail> unseen = batch.read().stream().map(Read::mail).toList();
    return failed
        .attempts(unseen)
        .flatMap(
            tried ->
                Flux.fromIterable(batch.read())
                    .concatMap(one -> takeOne(one, tried, mails))
                    .collectList()
                    .map(batch::without));
  }

  private Mono<FailedMail> takeOne(Read one, Map<MailPlace, Integer> tried, Taking mails) {
    return mails
        .take(List.of(one.content()))
        .then(Mono.<FailedMail>empty())
        .onErrorResume(
            TakeEachMail::liesAtAMail,
            trouble -> {
              log.error("Mail {} cannot be taken", one.content().id(), trouble);
              int attempts = tried.getOrDefault(one.mail().place(), 0) + 1;
              return Mono.just(
                  new FailedMail(
                      one.mail(), one.content(), null, String.valueOf(trouble), attempts));
            });
  }
}
