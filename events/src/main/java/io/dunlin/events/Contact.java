package io.dunlin.events;

import org.jspecify.annotations.Nullable;

/** A point of contact, a person at the customer (W2). */
public record Contact(
    String id,
    String name,
    @Nullable String email,
    @Nullable String phone,
    ContactRole role,
    boolean doNotContact) {

  /** Says if mail may be sent to this person at all. */
  public boolean canBeMailed() {
    return email != null && !email.isBlank() && !doNotContact;
  }
}
