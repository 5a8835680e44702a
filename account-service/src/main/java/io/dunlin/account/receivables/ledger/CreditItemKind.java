package io.dunlin.account.receivables.ledger;

/** What reduces a debt: money, a credit, or giving up. */
public enum CreditItemKind {
  PAYMENT,
  CREDIT,
  WRITE_OFF
}
