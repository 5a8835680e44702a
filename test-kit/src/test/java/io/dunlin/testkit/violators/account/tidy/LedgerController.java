package io.dunlin.testkit.violators.account.tidy;

import org.springframework.stereotype.Controller;

@Controller
class LedgerController {

  private final PostEvents postEvents;

  LedgerController(PostEvents postEvents) {
    this.postEvents = postEvents;
  }

  Answer post() {
    postEvents.post();
    return new Answer(0.5);
  }

  record Answer(double share) {}
}
