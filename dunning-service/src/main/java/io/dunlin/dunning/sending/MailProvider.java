package io.dunlin.dunning.sending;

import module java.base;

import io.dunlin.dunning.message.RenderedMessage;

/** A provider carries our messages to the customers. */
interface MailProvider {

  /**
   * Hands a letter over; blocks. Whatever happens is an answer, not an exception.
   *
   * @param stillInTime asked once more right before the data
   */
  Delivery deliver(RenderedMessage letter, BooleanSupplier stillInTime);
}
