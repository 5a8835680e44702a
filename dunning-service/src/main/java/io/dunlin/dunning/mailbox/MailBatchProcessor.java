package io.dunlin.dunning.mailbox;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.mailbox.MailBatch.Read;
import io.dunlin.kit.database.FailureKind;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records a batch of mails at once; when one spoils the batch, each by itself. */
@Component
class MailBatchProcessor {

  private static final Logger log = LoggerFactory.getLogger(MailBatchProcessor.class);

  private final FailedMails failed;

  MailBatchProcessor(FailedMails failed) {
    this.failed = failed;
  }

  /** Records mails together, all or none. */
  @FunctionalInterface
  interface MailRecorder {
    Mono<Void> record(List<IncomingMail> mails);
  }

  /** Returns the batch without what could not be recorded. A database that is away fails it all. */
  Mono<MailBatch> process(MailBatch batch, MailRecorder recorder) {
    if (batch.read().isEmpty()) {
      return Mono.just(batch);
    }
    return recorder
        .record(batch.contents())
        .thenReturn(batch)
        .onErrorResume(MailBatchProcessor::isCausedByAMail, _ -> oneByOne(batch, recorder));
  }

  private static boolean isCausedByAMail(Throwable failure) {
    return FailureKind.of(failure) != FailureKind.TRANSIENT;
  }

  private Mono<MailBatch> oneByOne(MailBatch batch, MailRecorder recorder) {
    List<UnseenMail> unseen = batch.read().stream().map(Read::mail).toList();
    return failed
        .attempts(unseen)
        .flatMap(
            tried ->
                Flux.fromIterable(batch.read())
                    .concatMap(one -> recordOne(one, tried, recorder))
                    .collectList()
                    .map(batch::without));
  }

  private Mono<FailedMail> recordOne(Read one, Map<MailUid, Integer> tried, MailRecorder recorder) {
    return recorder
        .record(List.of(one.content()))
        .then(Mono.<FailedMail>empty())
        .onErrorResume(
            MailBatchProcessor::isCausedByAMail,
            failure -> {
              log.error("Mail {} cannot be recorded", one.content().id(), failure);
              int attempts = tried.getOrDefault(one.mail().place(), 0) + 1;
              return Mono.just(
                  new FailedMail(
                      one.mail(), one.content(), null, String.valueOf(failure), attempts));
            });
  }
}
