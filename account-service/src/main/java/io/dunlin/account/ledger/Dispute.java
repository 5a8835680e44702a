package io.dunlin.account.ledger;

/** Whether the customer contests an invoice (E7). */
public enum Dispute {
  NONE,
  OPEN,
  /** The customer was right: not collectible until Finance's credit arrives. */
  UPHELD
}
