package io.dunlin.account.receivables.ledger;

import static java.math.BigDecimal.ZERO;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * How much each credit item has given to each invoice, and by how much a batch has changed that.
 */
public final class AppliedAmounts {

  private final Map<Application, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<Application, BigDecimal> changes = new LinkedHashMap<>();
  private final Map<Application, String> writtenAs = new LinkedHashMap<>();

  public void load(Application application, BigDecimal amount) {
    amounts.put(application, amount);
  }

  /**
   * Adds to an application.
   *
   * @param amount negative when something is unapplied
   */
  public void add(Application application, BigDecimal amount) {
    amounts.merge(application, amount, BigDecimal::add);
    changes.merge(application, amount, BigDecimal::add);
  }

  public BigDecimal amountOf(Application application) {
    return amounts.getOrDefault(application, ZERO);
  }

  /** The applications to an invoice of which something is left. */
  public List<Application> to(String invoice) {
    return where(application -> application.invoice().equals(invoice));
  }

  /** The applications of a credit item of which something is left. */
  public List<Application> of(CreditItemKey creditItem) {
    return where(application -> application.creditItem().equals(creditItem));
  }

  public Map<Application, BigDecimal> changes() {
    return changes;
  }

  /** Keeps what a remittance said for the invoice, where that is not quite its number. */
  public void writtenAs(Application application, String written) {
    if (!written.equals(application.invoice())) {
      writtenAs.put(application, written);
    }
  }

  public @Nullable String writtenAs(Application application) {
    return writtenAs.get(application);
  }

  private List<Application> where(Predicate<Application> wanted) {
    return amounts.keySet().stream()
        .filter(application -> wanted.test(application) && amountOf(application).signum() > 0)
        .toList();
  }
}
