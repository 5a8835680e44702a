package io.dunlin.standalone.demo;

import module java.base;

/** What a person does at an instant, beside what Finance reports. */
sealed interface CustomerAction {

  Customer customer();

  Instant at();

  /** The main contact answers the last mail; or writes of their own accord if there was none. */
  record Reply(Customer customer, Instant at) implements CustomerAction {}

  /** A machine answers for the main contact (RFC 3834). */
  record OutOfOffice(Customer customer, Instant at) implements CustomerAction {}

  /** Somebody else at the customer answers. */
  record ColleagueReply(Customer customer, Instant at) implements CustomerAction {}

  /** The collector reaches the main contact, who promises to pay. */
  record Promise(Customer customer, Instant at, BigDecimal amount, LocalDate date)
      implements CustomerAction {}

  /** The collector reaches the main contact, who disputes an invoice. */
  record Dispute(Customer customer, Instant at, String invoice) implements CustomerAction {}

  /** Finance's people find that the customer is right. */
  record Uphold(Customer customer, Instant at) implements CustomerAction {}
}
