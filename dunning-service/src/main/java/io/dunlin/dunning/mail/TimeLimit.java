package io.dunlin.dunning.mail;

import module java.base;

/** Lets work end after a while, whatever it does. */
final class TimeLimit {

  private TimeLimit() {}

  /** Works in a thread of its own, because what never ends cannot be stopped in this one. */
  static <T> T within(Duration limit, Callable<T> work) throws TimeoutException, IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("mail-decoder").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException("The mail cannot be decoded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    } finally {
      task.cancel(true);
    }
  }
}
