package io.dunlin.dunning.sending;

import io.dunlin.dunning.message.ClearanceContext;
import io.dunlin.dunning.message.ClearedMessage;
import io.dunlin.dunning.message.MessageChanges;
import io.dunlin.dunning.sequence.SequenceState;

/** A message that was handed over, with what the provider made of it. */
record DeliveredMessage(ClearedMessage cleared, Delivery delivery) {

  /** It has left although its sequence was stopped meanwhile. */
  boolean hasCrossed(ClearanceContext context) {
    return delivery instanceof Delivery.Accepted && isStopped(context);
  }

  void settle(ClearanceContext context, MessageChanges changes) {
    switch (delivery) {
      case Delivery.Accepted _ -> changes.sent(context, cleared.rendered(), isStopped(context));
      case Delivery.Deferred(String reason) -> {
        if (isStopped(context)) {
          changes.cancel(context, "A3", "STOPPED");
        } else {
          changes.hold(context, reason);
        }
      }
      case Delivery.Rejected(String reason) ->
          changes.reachOtherwise(context, "refused by the provider: " + reason);
      case Delivery.AddressRejected(String address, String reason) ->
          changes.addressRejected(context, cleared, address, reason);
      case Delivery.Unconfirmed(String reason) -> changes.unconfirmed(context, reason);
    }
  }

  private static boolean isStopped(ClearanceContext context) {
    return context.sequence() == SequenceState.STOPPED;
  }
}
