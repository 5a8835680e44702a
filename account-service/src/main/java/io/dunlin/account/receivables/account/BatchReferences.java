package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.events.FinanceEvent;

/** What a batch names, so that it can be loaded at once. */
public final class BatchReferences {

  private final Set<String> accounts = new HashSet<>();
  private final Set<String> invoices = new HashSet<>();
  private final Set<AccountCreditItem> creditItems = new HashSet<>();
  private final Set<RefundKey> refunds = new HashSet<>();
  private final Set<String> invoicesTakenBack = new HashSet<>();
  private final Set<AccountCreditItem> paymentsTakenBack = new HashSet<>();
  private final Set<String> accountsTakingBack = new HashSet<>();

  /** A credit item of an account: two accounts may have the same number (E12). */
  record AccountCreditItem(String account, CreditItemKey key) {

    static AccountCreditItem of(String account, CreditItemKind kind, String id) {
      return new AccountCreditItem(account, new CreditItemKey(kind, id));
    }
  }

  /** A refund of an account. */
  record RefundKey(String account, String refund) {}

  /** All that these events may touch. */
  public static BatchReferences in(Collection<? extends FinanceEvent> events) {
    BatchReferences references = new BatchReferences();
    events.forEach(new EventReferences(references)::add);
    return references;
  }

  /** What is open of these accounts. */
  public static BatchReferences of(Collection<String> accounts) {
    return of(accounts, List.of());
  }

  /** What is open of these accounts, and some of their invoices whether open or not. */
  public static BatchReferences of(Collection<String> accounts, Collection<String> invoices) {
    BatchReferences references = new BatchReferences();
    references.accounts.addAll(accounts);
    references.invoices.addAll(invoices);
    return references;
  }

  /** An account, and what is to be done with one of its payments by hand. */
  public static BatchReferences of(String account, ManualApplication wish) {
    BatchReferences references = new BatchReferences();
    references.accounts.add(account);
    references.takeBack(AccountCreditItem.of(account, CreditItemKind.PAYMENT, wish.payment()));
    Stream.concat(wish.from().stream(), wish.lines().stream())
        .forEach(line -> references.invoices.add(line.invoice()));
    return references;
  }

  Set<String> accounts() {
    return accounts;
  }

  Set<String> invoices() {
    return invoices;
  }

  Set<AccountCreditItem> creditItems() {
    return creditItems;
  }

  Set<RefundKey> refunds() {
    return refunds;
  }

  /** What was put to these may be taken back from them. */
  String[] invoicesTakenBack() {
    return invoicesTakenBack.toArray(String[]::new);
  }

  Set<AccountCreditItem> paymentsTakenBack() {
    return paymentsTakenBack;
  }

  String[] accountsTakingBack() {
    return accountsTakingBack.toArray(String[]::new);
  }

  boolean takesBack() {
    return !accountsTakingBack.isEmpty();
  }

  void takeBack(AccountCreditItem payment) {
    creditItems.add(payment);
    accountsTakingBack.add(payment.account());
    paymentsTakenBack.add(payment);
  }

  void takeBackFrom(String account, String invoice) {
    accountsTakingBack.add(account);
    invoices.add(invoice);
    invoicesTakenBack.add(invoice);
  }
}
