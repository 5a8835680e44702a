package io.dunlin.disposition.intake;

import io.dunlin.disposition.account.LearnOfAccounts;
import io.dunlin.disposition.promise.JudgePromises;
import io.dunlin.disposition.work.EndEpisodeWork;
import io.dunlin.disposition.work.FollowOwners;
import io.dunlin.disposition.work.TakeAccountWork;
import io.dunlin.events.AccountEvent;
import io.dunlin.events.Topics;
import io.dunlin.kit.intake.Intake;
import io.dunlin.kit.intake.Received;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hears what happens to accounts: first it is known, then work and promises follow. */
@Component
class AccountEventsListener {

  private final Intake intake;
  private final LearnOfAccounts learn;
  private final FollowOwners followOwners;
  private final EndEpisodeWork endEpisodeWork;
  private final TakeAccountWork takeWork;
  private final JudgePromises judgePromises;

  AccountEventsListener(
      Intake intake,
      LearnOfAccounts learn,
      FollowOwners followOwners,
      EndEpisodeWork endEpisodeWork,
      TakeAccountWork takeWork,
      JudgePromises judgePromises) {
    this.intake = intake;
    this.learn = learn;
    this.followOwners = followOwners;
    this.endEpisodeWork = endEpisodeWork;
    this.takeWork = takeWork;
    this.judgePromises = judgePromises;
  }

  @KafkaListener(id = "disposition.account", topics = Topics.ACCOUNT, batch = "true")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(
        "disposition.account", AccountEvent.class, records, (_, received) -> take(received));
  }

  private Mono<Void> take(List<Received<AccountEvent>> events) {
    return learn
        .from(events)
        .then(Mono.defer(() -> followOwners.after(events)))
        .then(Mono.defer(() -> endEpisodeWork.after(events)))
        .then(Mono.defer(() -> takeWork.after(events)))
        .then(Mono.defer(() -> judgePromises.after(events)));
  }
}
