package io.dunlin.account.receivables.ledger;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import org.jspecify.annotations.Nullable;

/** What a batch has changed in a ledger, for the stores to save. */
public final class LedgerChanges {

  private final Ledger ledger;
  private final Map<String, @Nullable Invoice> invoicesAtStart = new LinkedHashMap<>();
  private final Set<CreditItemKey> creditItems = new LinkedHashSet<>();

  LedgerChanges(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Adds an invoice, and answers since when the ageing knows it as it is now.
   *
   * @param before the invoice before this change; null for a new one
   */
  Instant add(Invoice invoice, @Nullable Invoice before) {
    if (!invoicesAtStart.containsKey(invoice.number())) {
      invoicesAtStart.put(invoice.number(), before);
    }
    Invoice was = invoicesAtStart.get(invoice.number());
    return was != null && was.agesAs(invoice) ? was.knownFrom() : ledger.journal().now();
  }

  void add(CreditItemKey creditItem) {
    creditItems.add(creditItem);
  }

  public List<Invoice> invoices() {
    return invoicesAtStart.keySet().stream().map(ledger::existing).toList();
  }

  /**
   * Invoices as they were before the batch, where the ageing sees another one now (M1). Of what was
   * not open only a dispute is worth keeping: with hindsight it may turn out to have been open.
   */
  public List<Invoice> endedVersions() {
    return invoicesAtStart.values().stream()
        .flatMap(Stream::ofNullable)
        .filter(was -> was.open() || was.ageing().disputed())
        .filter(was -> was.knownFrom().isBefore(ledger.journal().now()))
        .filter(was -> !was.agesAs(ledger.existing(was.number())))
        .toList();
  }

  public List<CreditItem> creditItems() {
    return creditItems.stream().map(ledger::existing).toList();
  }

  /** By how much the applications changed. */
  public Map<Application, BigDecimal> applications() {
    return ledger.applied().changes();
  }

  /** What the payment's remittance said, where that is not quite the invoice's number. */
  public @Nullable String writtenAs(Application application) {
    return ledger.applied().writtenAs(application);
  }

  public Collection<Reservation> reservations() {
    return ledger.reservations().changed();
  }
}
