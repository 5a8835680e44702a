package io.dunlin.kit.database;

import module java.base;

import io.r2dbc.spi.Connection;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Stands between the pool and one who waits for a connection: either the connection comes, or the
 * one who waits goes away, and whichever is first decides. The pool takes a connection back
 * whenever it is cancelled, also after it has handed it on, and would lend it to two at once;
 * nothing is cancelled here once the connection has come.
 */
final class ConnectionHandover implements CoreSubscriber<Connection>, Subscription {

  private final CoreSubscriber<? super Connection> borrower;
  private final Mono<Void> gone;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final Disposable.Swap watch = Disposables.swap();
  private @Nullable Subscription pool;

  /**
   * @param gone completes when nobody waits any more
   */
  ConnectionHandover(CoreSubscriber<? super Connection> borrower, Mono<Void> gone) {
    this.borrower = borrower;
    this.gone = gone;
  }

  @Override
  public Context currentContext() {
    return borrower.currentContext();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    pool = subscription;
    borrower.onSubscribe(this);
    watch.update(gone.subscribe(null, null, this::giveUp));
  }

  @Override
  public void onNext(Connection connection) {
    if (decide()) {
      borrower.onNext(connection);
      borrower.onComplete();
    }
  }

  @Override
  public void onError(Throwable error) {
    if (decide()) {
      borrower.onError(error);
    }
  }

  @Override
  public void onComplete() {
    if (decide()) {
      borrower.onComplete();
    }
  }

  @Override
  public void request(long n) {
    subscription().request(n);
  }

  @Override
  public void cancel() {
    if (decide()) {
      subscription().cancel();
    }
  }

  private void giveUp() {
    if (decide()) {
      subscription().cancel();
      borrower.onError(new CancellationException("The caller has gone"));
    }
  }

  private boolean decide() {
    boolean first = decided.compareAndSet(false, true);
    if (first) {
      watch.dispose();
    }
    return first;
  }

  private Subscription subscription() {
    Subscription subscription = pool;
    if (subscription == null) {
      throw new IllegalStateException("Nothing was subscribed");
    }
    return subscription;
  }
}
