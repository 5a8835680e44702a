package io.dunlin.testkit.violators.account.tidy;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class LedgerListener {

  private final PostEvents postEvents;

  LedgerListener(PostEvents postEvents) {
    this.postEvents = postEvents;
  }

  @KafkaListener(topics = "talk")
  void on() {
    postEvents.post().block();
  }
}
