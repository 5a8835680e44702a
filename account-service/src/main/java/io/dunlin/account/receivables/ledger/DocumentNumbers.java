package io.dunlin.account.receivables.ledger;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Whose the invoices are that a batch names, across all its accounts: an invoice number that
 * belongs to one account is never given to another. Numbers of refunds, like those of payments,
 * credits and write-offs, are an account's own.
 */
public final class DocumentNumbers {

  private final Map<String, String> invoices = new HashMap<>();
  private final Set<RefundKey> refunds = new HashSet<>();

  private record RefundKey(String account, String refund) {}

  public void invoice(String number, String account) {
    invoices.put(number, account);
  }

  public void refund(String id, String account) {
    refunds.add(new RefundKey(account, id));
  }

  /** Says if the number is another account's. */
  public boolean isForeign(String invoice, String account) {
    String owner = invoices.get(invoice);
    return owner != null && !owner.equals(account);
  }

  public @Nullable String ownerOfInvoice(String number) {
    return invoices.get(number);
  }

  public boolean knowsRefund(String id, String account) {
    return refunds.contains(new RefundKey(account, id));
  }
}
