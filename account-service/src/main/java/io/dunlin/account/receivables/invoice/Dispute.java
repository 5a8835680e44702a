package io.dunlin.account.receivables.invoice;

/** Whether the customer contests an invoice (E7). */
public enum Dispute {
  NONE,
  OPEN,
  /** Still open, and Finance's credit is there already: when it is upheld it waits for nothing. */
  CREDITED,
  /** The customer was right: not collectible until Finance's credit arrives. */
  UPHELD;

  /** What is told of it, in whatever order that and the credit come. */
  public Dispute then(Dispute told) {
    return this == CREDITED && told == UPHELD ? NONE : told;
  }

  /** Finance's credit was put to the invoice. */
  public Dispute credited() {
    return switch (this) {
      case NONE, UPHELD -> NONE;
      case OPEN, CREDITED -> CREDITED;
    };
  }
}
