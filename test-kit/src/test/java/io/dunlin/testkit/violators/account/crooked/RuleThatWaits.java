package io.dunlin.testkit.violators.account.crooked;

import reactor.core.publisher.Mono;

class RuleThatWaits {

  Mono<String> answer() {
    return Mono.empty();
  }
}
