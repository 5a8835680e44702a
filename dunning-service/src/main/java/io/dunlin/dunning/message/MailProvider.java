package io.dunlin.dunning.message;

import java.util.function.BooleanSupplier;

/** Whoever carries our messages to the customers. */
interface MailProvider {

  /**
   * Hands a letter over; blocks. Whatever happens is an answer, not an exception.
   *
   * @param stillInTime asked once more right before the data
   */
  Delivery deliver(Letter letter, BooleanSupplier stillInTime);
}
