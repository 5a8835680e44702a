package io.dunlin.kit.due;

import reactor.core.publisher.Mono;

/**
 * Tells whether something is still under way. The simulated clock moves on when all is quiet and
 * there was no {@link Activity} while it asked, because something may pass from one to another
 * between two questions. Those that are answered from memory come first, by their order.
 */
public interface QuiescenceCheck {

  /** What is under way, in words; empty when nothing is. */
  Mono<String> pending();
}
