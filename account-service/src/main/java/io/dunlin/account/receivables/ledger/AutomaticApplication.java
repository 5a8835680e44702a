package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;

/**
 * Applies what is available of payments and credits, the oldest first, to the open invoices of
 * their currency that are due first, also to what is not yet due (E12).
 */
final class AutomaticApplication {

  private final Ledger ledger;

  AutomaticApplication(Ledger ledger) {
    this.ledger = ledger;
  }

  void applyAll() {
    List<CreditItem> available =
        ledger.creditItems().stream()
            .filter(item -> ledger.available(item).signum() > 0)
            .sorted(CreditItem.OLDEST_FIRST)
            .toList();
    if (available.isEmpty()) {
      return;
    }
    List<Invoice> open =
        ledger.invoices().stream().filter(Invoice::open).sorted(Invoice.OLDEST_DUE_FIRST).toList();
    available.forEach(item -> apply(item, open));
  }

  private void apply(CreditItem item, List<Invoice> open) {
    for (Invoice invoice : open) {
      if (invoice.currency().equals(item.currency())) {
        ledger
            .application()
            .apply(item.key(), invoice.number(), ledger.available(ledger.existing(item.key())));
      }
    }
  }
}
