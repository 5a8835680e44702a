package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.message.RenderedMessage;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hands rendered to the provider on virtual threads, because mail libraries block. */
@Component
class MailTransport implements DisposableBean {

  private final MailProvider provider;
  private final Scheduler virtual =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  MailTransport(MailProvider provider) {
    this.provider = provider;
  }

  Mono<Delivery> deliver(RenderedMessage letter, BooleanSupplier stillInTime) {
    return Mono.fromCallable(() -> provider.deliver(letter, stillInTime)).subscribeOn(virtual);
  }

  @Override
  public void destroy() {
    virtual.dispose();
  }
}
