package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** What the event at hand has changed in a ledger, as it was before the event. */
final class EventChanges {

  private final Map<String, @Nullable Invoice> invoices = new LinkedHashMap<>();
  private final Map<CreditItemKey, LocalDate> appliedOn = new LinkedHashMap<>();

  /** What was changed so far belongs to the event before. */
  void nextEvent() {
    invoices.clear();
    appliedOn.clear();
  }

  void change(String invoice, @Nullable Invoice before) {
    invoices.putIfAbsent(invoice, before);
  }

  Set<String> invoices() {
    return invoices.keySet();
  }

  void forEachInvoice(BiConsumer<String, @Nullable Invoice> action) {
    invoices.forEach(action);
  }

  /**
   * The day since which a credit item is applied: what one event takes from an invoice and gives to
   * another was applied all the time.
   *
   * @param before the item as it is before the change; null for a new one
   */
  LocalDate appliedOn(CreditItemKey key, @Nullable CreditItem before, LocalDate today) {
    LocalDate day = before == null ? null : before.appliedOn();
    if (day != null) {
      appliedOn.putIfAbsent(key, day);
    }
    return appliedOn.getOrDefault(key, today);
  }
}
