package io.dunlin.account.receivables.invoice;

import static java.time.temporal.ChronoUnit.DAYS;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim on the account's customer. Days are the account's calendar days.
 *
 * @param knownFrom since when it is known to be what the ageing sees: its due day, what is open of
 *     it, whether it is contested
 */
public record Invoice(
    String number,
    String account,
    InvoiceTerms terms,
    Settlement settlement,
    InvoiceAgeing ageing,
    Instant knownFrom) {

  /** The order in which money is put to invoices: oldest due first (E12). */
  public static final Comparator<Invoice> OLDEST_DUE_FIRST =
      Comparator.comparing(Invoice::dueOn)
          .thenComparing(invoice -> invoice.terms().issuedOn())
          .thenComparing(Invoice::number);

  public static Invoice issued(String number, String account, InvoiceTerms terms, Instant now) {
    return new Invoice(number, account, terms, Settlement.NONE, InvoiceAgeing.NEW, now);
  }

  public String currency() {
    return terms.currency();
  }

  public Money money(BigDecimal some) {
    return new Money(some, terms.currency());
  }

  public LocalDate dueOn() {
    return terms.dueOn();
  }

  public boolean voided() {
    return settlement.voidedOn() != null;
  }

  public BigDecimal balance() {
    return voided() ? BigDecimal.ZERO : terms.amount().subtract(settlement.settled());
  }

  /** Open while the balance is above zero (W3). */
  public boolean open() {
    return balance().signum() > 0;
  }

  /** The day of the payment or credit that cleared it (E12); null while it is open, or voided. */
  public @Nullable LocalDate settledOn() {
    return open() || voided() ? null : settlement.paidOn();
  }

  /** Whole calendar days from the due day to a day (W5); negative before it is due. */
  public int daysPastDue(LocalDate today) {
    return Math.toIntExact(DAYS.between(dueOn(), today));
  }

  /** Days between the due day and the day on which it was settled; 0 when in time. */
  public int daysLate() {
    LocalDate on = settledOn();
    return on == null ? 0 : Math.max(0, daysPastDue(on));
  }

  public Invoice with(InvoiceTerms other) {
    return new Invoice(number, account, other, settlement, ageing, knownFrom);
  }

  public Invoice with(Settlement other) {
    return new Invoice(number, account, terms, other, ageing, knownFrom);
  }

  public Invoice with(InvoiceAgeing other) {
    return new Invoice(number, account, terms, settlement, other, knownFrom);
  }

  /** Nothing is asked for by an invoice of 0.00, so that it is settled on the day that says so. */
  public Invoice settledAtOnce(LocalDate day) {
    if (settlement.settled().signum() > 0) {
      return this;
    }
    boolean nothingAsked = terms.amount().signum() == 0;
    return with(
        settlement.paidOn(
            nothingAsked ? Objects.requireNonNullElse(settlement.paidOn(), day) : null));
  }

  public Invoice knownFrom(Instant instant) {
    return new Invoice(number, account, terms, settlement, ageing, instant);
  }

  /** Says if the ageing sees the same in both (M1). */
  public boolean agesAs(Invoice other) {
    return dueOn().equals(other.dueOn())
        && balance().compareTo(other.balance()) == 0
        && ageing.dispute() == other.ageing.dispute();
  }
}
