package io.dunlin.kit.database;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * To be lifted over a source that is hidden from operator fusion, which it does not take part in.
 * Passes everything on but cancellation: when its subscriber goes away, the source is told through
 * {@code gone} only, and runs to its end with nobody listening.
 */
final class StaysSubscribed<T> implements CoreSubscriber<T>, Subscription {

  private static final Logger log = LoggerFactory.getLogger(StaysSubscribed.class);

  private final CoreSubscriber<? super T> subscriber;
  private final Runnable gone;
  private volatile boolean cancelled;
  private @Nullable Subscription source;

  StaysSubscribed(CoreSubscriber<? super T> subscriber, Runnable gone) {
    this.subscriber = subscriber;
    this.gone = gone;
  }

  @Override
  public Context currentContext() {
    return subscriber.currentContext();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    subscriber.onSubscribe(this);
  }

  @Override
  public void onNext(T value) {
    if (cancelled) {
      Operators.onDiscard(value, currentContext());
    } else {
      subscriber.onNext(value);
    }
  }

  @Override
  public void onError(Throwable error) {
    if (cancelled) {
      log.info("Failed after the caller had gone away: {}", error.toString());
    } else {
      subscriber.onError(error);
    }
  }

  @Override
  public void onComplete() {
    if (!cancelled) {
      subscriber.onComplete();
    }
  }

  @Override
  public void request(long n) {
    Subscription upstream = source;
    if (upstream != null) {
      upstream.request(n);
    }
  }

  /** A source of one value may wait for demand still; nobody will ask for it any more. */
  @Override
  public void cancel() {
    cancelled = true;
    gone.run();
    request(Long.MAX_VALUE);
  }
}
