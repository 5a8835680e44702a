package io.dunlin.account.collection.finalinvoice;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a final invoice from being paid, until somebody has resolved it (E4).
 *
 * @param owner who sees to it
 * @param note what is missing or asked
 * @param by who noted it
 * @param resolution how it ended; null while it is open
 */
record FinalInvoicePoint(
    String id,
    String invoice,
    String account,
    Kind kind,
    String owner,
    String note,
    String by,
    Instant at,
    @Nullable Resolution resolution) {

  /** The kinds of point: something is missing, or the customer asks something. */
  enum Kind {
    TAX_EXEMPT_CERTIFICATE,
    SUPPORTING_DOCUMENT,
    QUESTION
  }

  /** The end of a point: who resolved it, when and how. */
  record Resolution(String by, Instant at, String note) {}

  /** A point that somebody notes. */
  record NotedPoint(Kind kind, String owner, String note) {}

  boolean isOpen() {
    return resolution == null;
  }

  FinalInvoicePoint resolved(Resolution how) {
    return new FinalInvoicePoint(id, invoice, account, kind, owner, note, by, at, how);
  }
}
