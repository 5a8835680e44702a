package io.dunlin.testkit.violators.account.tidy;

import io.dunlin.testkit.violators.kit.UseCase;
import reactor.core.publisher.Mono;

@UseCase
class PostEvents {

  private final Ledgers ledgers;

  PostEvents(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  Mono<Ledger> post() {
    return Mono.just(new Posted(ledgers.any())).map(Posted::ledger);
  }

  private record Posted(Ledger ledger) {}
}
