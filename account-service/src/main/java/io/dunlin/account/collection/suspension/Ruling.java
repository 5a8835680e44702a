package io.dunlin.account.collection.suspension;

/** What becomes of an order. */
sealed interface Ruling {

  /** Carried out; the suspension is what it was when that had been done before. */
  record Done(Suspension after) implements Ruling {}

  /** The state forbids it; why, and what could be done. */
  record Refused(String why) implements Ruling {}

  /** The order itself is wrong; the pointer says where. */
  record Wrong(String pointer, String detail) implements Ruling {}
}
