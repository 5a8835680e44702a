package io.dunlin.testkit.violators.account.crooked;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class BlocksInTheMiddle {

  Integer block(Mono<Integer> one) {
    return one.block();
  }

  void subscribe(Flux<Integer> many) {
    many.subscribe();
  }
}
