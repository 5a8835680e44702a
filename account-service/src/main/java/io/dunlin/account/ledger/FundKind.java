package io.dunlin.account.ledger;

/** What reduces a debt: money, a credit, or giving up. */
public enum FundKind {
  PAYMENT,
  CREDIT,
  WRITE_OFF
}
