package io.dunlin.dunning.sending;

/** The result of handing a message to the provider. */
sealed interface Delivery {

  /** The provider took it. */
  record Accepted() implements Delivery {}

  /** It definitely did not leave; later it may. */
  record Deferred(String reason) implements Delivery {}

  /** The provider refuses the message for good, but nothing is wrong with the address. */
  record Rejected(String reason) implements Delivery {}

  /** The provider refuses an address for good: nobody reads it. */
  record AddressRejected(String address, String reason) implements Delivery {}

  /** Silence after the data: it may or may not have left. */
  record Unconfirmed(String reason) implements Delivery {}
}
