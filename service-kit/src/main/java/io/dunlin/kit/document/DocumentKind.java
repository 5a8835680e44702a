package io.dunlin.kit.document;

/** What a document is to the business (E8). */
public enum DocumentKind {
  STATEMENT,
  INVOICE_COPY,
  CONTRACT,
  SUPPORTING_DOCUMENT
}
