package io.dunlin.dunning.message;

import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands letters to the provider on virtual threads, because mail libraries block. */
@Component
class Post implements DisposableBean {

  private final MailProvider provider;
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  Post(MailProvider provider) {
    this.provider = provider;
  }

  Mono<Delivery> deliver(Letter letter, BooleanSupplier stillInTime) {
    return Mono.fromCallable(() -> provider.deliver(letter, stillInTime)).subscribeOn(virtual);
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
