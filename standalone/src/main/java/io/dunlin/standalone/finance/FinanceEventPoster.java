package io.dunlin.standalone.finance;

import module java.base;

/** Posts finance events in their order. */
@FunctionalInterface
public interface FinanceEventPoster {

  /** Hands over an answer for each message; returns when all are answered. */
  void post(List<FinanceMessage> messages, Consumer<Answer> taker);
}
