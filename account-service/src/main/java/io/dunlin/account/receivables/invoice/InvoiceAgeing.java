package io.dunlin.account.receivables.invoice;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How the collection sees an invoice.
 *
 * @param bucket the ageing bucket it was last seen in; 0 while it is not overdue
 * @param episode the delinquency that it is or last was a part of (W6)
 * @param nextDueAt when its bucket changes by the passing of days; null when it never will
 */
public record InvoiceAgeing(
    int bucket, @Nullable String episode, @Nullable Instant nextDueAt, Dispute dispute) {

  public static final InvoiceAgeing NEW = new InvoiceAgeing(0, null, null, Dispute.NONE);

  public boolean overdue() {
    return bucket > 0;
  }

  /** Contested invoices are not collectible (W4). */
  public boolean disputed() {
    return dispute != Dispute.NONE;
  }

  /** The day has come on which the bucket changes. */
  public boolean isDue(Instant now) {
    return nextDueAt != null && !nextDueAt.isAfter(now);
  }

  public InvoiceAgeing with(Dispute other) {
    return new InvoiceAgeing(bucket, episode, nextDueAt, other);
  }
}
