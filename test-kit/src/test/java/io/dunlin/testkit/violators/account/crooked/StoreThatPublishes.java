package io.dunlin.testkit.violators.account.crooked;

import io.dunlin.testkit.violators.kit.outbox.Outbox;
import org.springframework.stereotype.Repository;

@Repository
class StoreThatPublishes {

  private final Outbox outbox;

  StoreThatPublishes(Outbox outbox) {
    this.outbox = outbox;
  }

  Outbox outbox() {
    return outbox;
  }
}
