package io.dunlin.standalone;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, so that it can be stopped in the opposite order, once. What is started
 * after that is stopped at once.
 */
final class ShutdownStack implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ShutdownStack.class);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;

  synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      close(part);
    } else {
      started.push(part);
    }
    return part;
  }

  synchronized boolean isEmpty() {
    return started.isEmpty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  /** What cannot be stopped must not keep the rest from being stopped. */
  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.error("{} did not stop", part, e);
    }
  }
}
