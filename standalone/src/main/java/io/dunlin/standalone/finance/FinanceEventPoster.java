package io.dunlin.standalone.finance;

import java.util.List;
import java.util.function.Consumer;

/** Posts finance events in their order. */
@FunctionalInterface
public interface FinanceEventPoster {

  /** Hands over an answer for each message; returns when all are answered. */
  void post(List<FinanceMessage> messages, Consumer<Answer> taker);
}
