package io.dunlin.account.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose the invoices, payments, credits, write-offs and refunds are that a batch names, across all
 * its accounts: a number that belongs to one account is never given to another.
 */
public final class Numbers {

  private final Map<String, String> invoices = new HashMap<>();
  private final Map<FundKey, String> funds = new HashMap<>();
  private final Map<String, String> refunds = new HashMap<>();

  public void invoice(String number, String account) {
    invoices.put(number, account);
  }

  public void fund(FundKey key, String account) {
    funds.put(key, account);
  }

  public void refund(String id, String account) {
    refunds.put(id, account);
  }

  /** Says if the number is another account's. */
  boolean isForeign(String invoice, String account) {
    String owner = invoices.get(invoice);
    return owner != null && !owner.equals(account);
  }

  @Nullable String ownerOfInvoice(String number) {
    return invoices.get(number);
  }

  boolean knows(FundKey key) {
    return funds.containsKey(key);
  }

  boolean knowsRefund(String id) {
    return refunds.containsKey(id);
  }
}
