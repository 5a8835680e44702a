package io.dunlin.dunning.message;

/** Where a message stands; what is sent was sent once. */
public enum MessageState {
  PLANNED,
  SENDING,
  SENT,
  CANCELLED,
  UNCONFIRMED,
  BOUNCED
}
