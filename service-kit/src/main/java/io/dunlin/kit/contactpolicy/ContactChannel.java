package io.dunlin.kit.contactpolicy;

/** How a customer is contacted; a voicemail that we leave is a call. */
public enum ContactChannel {
  EMAIL,
  CALL
}
