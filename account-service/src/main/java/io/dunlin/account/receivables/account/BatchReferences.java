package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.ledger.CreditItemKey;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.posting.ManualApplication;
import io.dunlin.account.receivables.posting.RefundPosting;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceIssued;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReceived;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;

/** What a batch names, so that it can be loaded at once. */
final class BatchReferences {

  private final Set<String> accounts = new HashSet<>();
  private final Set<String> invoices = new HashSet<>();
  private final Set<AccountCreditItem> creditItems = new HashSet<>();
  private final Set<RefundKey> refunds = new HashSet<>();
  private final Set<String> invoicesTakenBack = new HashSet<>();
  private final Set<AccountCreditItem> paymentsTakenBack = new HashSet<>();
  private final Set<String> accountsTakingBack = new HashSet<>();

  /** A credit item of an account: two accounts may have the same number (E12). */
  record AccountCreditItem(String account, CreditItemKey key) {}

  /** A refund of an account. */
  record RefundKey(String account, String refund) {}

  static BatchReferences in(Collection<? extends FinanceEvent> events) {
    BatchReferences references = new BatchReferences();
    events.forEach(references::add);
    return references;
  }

  /** Accounts and some of their invoices, whatever happens to them. */
  static BatchReferences of(Collection<String> accounts, Collection<String> invoices) {
    BatchReferences references = new BatchReferences();
    references.accounts.addAll(accounts);
    references.invoices.addAll(invoices);
    return references;
  }

  /** An account, and what is to be done with one of its payments by hand. */
  static BatchReferences of(String account, ManualApplication wish) {
    BatchReferences references = new BatchReferences();
    references.accounts.add(account);
    references.takeBack(references.creditItem(account, CreditItemKind.PAYMENT, wish.payment()));
    Stream.concat(wish.from().stream(), wish.lines().stream())
        .forEach(line -> references.invoices.add(line.invoice()));
    return references;
  }

  String[] accounts() {
    return accounts.toArray(String[]::new);
  }

  String[] invoices() {
    return invoices.toArray(String[]::new);
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

  private void add(FinanceEvent event) {
    accounts.add(event.account());
    switch (event) {
      case InvoiceIssued e -> invoices.add(e.invoice());
      case InvoiceAmended e -> takeBackFrom(e.account(), e.invoice());
      case InvoiceVoided e -> takeBackFrom(e.account(), e.invoice());
      case PaymentReceived e -> {
        creditItem(e.account(), CreditItemKind.PAYMENT, e.payment());
        e.remittance().forEach(line -> invoices.add(line.invoice()));
      }
      case PaymentReversed e ->
          takeBack(creditItem(e.account(), CreditItemKind.PAYMENT, e.payment()));
      case CreditIssued e -> {
        creditItem(e.account(), CreditItemKind.CREDIT, e.credit());
        if (e.invoice() != null) {
          invoices.add(e.invoice());
        }
      }
      case RefundIssued e -> {
        creditItems.add(new AccountCreditItem(e.account(), RefundPosting.keyOf(e)));
        refunds.add(new RefundKey(e.account(), e.refund()));
      }
      case WriteOffBooked e -> {
        creditItem(e.account(), CreditItemKind.WRITE_OFF, e.writeOff());
        invoices.add(e.invoice());
      }
      case AccountUpserted _, RenewalScheduled _, RatePublished _ -> {}
    }
  }

  private AccountCreditItem creditItem(String account, CreditItemKind kind, String id) {
    AccountCreditItem key = new AccountCreditItem(account, new CreditItemKey(kind, id));
    creditItems.add(key);
    return key;
  }

  private void takeBack(AccountCreditItem payment) {
    accountsTakingBack.add(payment.account());
    paymentsTakenBack.add(payment);
  }

  private void takeBackFrom(String account, String invoice) {
    accountsTakingBack.add(account);
    invoices.add(invoice);
    invoicesTakenBack.add(invoice);
  }
}
