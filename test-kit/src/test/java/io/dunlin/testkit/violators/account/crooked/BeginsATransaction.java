package io.dunlin.testkit.violators.account.crooked;

import io.dunlin.testkit.violators.kit.UseCase;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@UseCase
class BeginsATransaction {

  Mono<Integer> begin(TransactionalOperator transaction) {
    return transaction.transactional(Mono.just(1));
  }
}
