package io.dunlin.dunning.mailbox;

import module java.base;

import io.dunlin.dunning.mail.IncomingMail;
import io.dunlin.dunning.mail.MailUid;
import io.dunlin.dunning.mailbox.MailBatch.ReadMail;
import io.dunlin.kit.database.FailureKind;
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

  /** Returns the batch without what could not be recorded. A database that is away fails it all. */
  Mono<MailBatch> process(MailBatch batch, Function<List<IncomingMail>, Mono<Void>> recorder) {
    if (batch.read().isEmpty()) {
      return Mono.just(batch);
    }
    return recorder
        .apply(batch.contents())
        .thenReturn(batch)
        .onErrorResume(MailBatchProcessor::isCausedByAMail, _ -> oneByOne(batch, recorder));
  }

  private static boolean isCausedByAMail(Throwable failure) {
    return FailureKind.of(failure) != FailureKind.TRANSIENT;
  }

  private Mono<MailBatch> oneByOne(
      MailBatch batch, Function<List<IncomingMail>, Mono<Void>> recorder) {
    List<UnseenMail> unseen = batch.read().stream().map(ReadMail::mail).toList();
    return failed
        .attempts(unseen)
        .flatMap(
            tried ->
                Flux.fromIterable(batch.read())
                    .concatMap(one -> recordOne(one, tried, recorder))
                    .collectList()
                    .map(batch::without));
  }

  private Mono<FailedMail> recordOne(
      ReadMail one,
      Map<MailUid, Integer> tried,
      Function<List<IncomingMail>, Mono<Void>> recorder) {
    return recorder
        .apply(List.of(one.content()))
        .then(Mono.<FailedMail>empty())
        .onErrorResume(
            MailBatchProcessor::isCausedByAMail,
            failure -> {
              log.error("Mail {} cannot be recorded", one.content().id(), failure);
              int attempts = tried.getOrDefault(one.mail().uid(), 0) + 1;
              return Mono.just(
                  new FailedMail(
                      one.mail(), one.content(), null, String.valueOf(failure), attempts));
            });
  }
}
