package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What Finance tells us; over REST and on {@link Topics#FINANCE}. Days are the account's calendar
 * days.
 */
public sealed interface FinanceEvent extends DomainEvent {

  /**
   * A customer as Finance knows it; csm and collector are only taken while the account is new (D5).
   * Null says that Finance did not mention it, so that it stays as it was; an empty list or address
   * ends it.
   */
  record AccountUpserted(
      String account,
      String name,
      String segment,
      String country,
      String timeZone,
      String currency,
      String csm,
      @Nullable String collector,
      @Nullable Health health,
      @Nullable List<String> products,
      @Nullable String portalUrl,
      @Nullable Integer openOpportunities,
      @Nullable List<Contact> contacts)
      implements FinanceEvent {}

  /** An invoice that Finance has sent (B3). */
  record InvoiceIssued(
      String invoice,
      String account,
      InvoiceKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money amount,
      @Nullable String product)
      implements FinanceEvent {}

  /** A new due day, a new amount, or both. */
  record InvoiceAmended(
      String invoice,
      String account,
      @Nullable LocalDate dueOn,
      @Nullable Money amount,
      String reason)
      implements FinanceEvent {}

  /** An invoice that is no longer owed at all. */
  record InvoiceVoided(String invoice, String account, LocalDate voidedOn, String reason)
      implements FinanceEvent {}

  /** Money that came in, with what the customer said it is for (E12). */
  record PaymentReceived(
      String payment,
      String account,
      LocalDate receivedOn,
      Money amount,
      List<RemittanceLine> remittance)
      implements FinanceEvent {}

  /**
   * A payment that bounced or was taken back.
   *
   * @param amount a part of it, such as a charge-back; null means all that is left of it
   */
  record PaymentReversed(
      String payment, String account, LocalDate reversedOn, String reason, @Nullable Money amount)
      implements FinanceEvent {

    /** The whole payment is taken back. */
    public PaymentReversed(String payment, String account, LocalDate reversedOn, String reason) {
      this(payment, account, reversedOn, reason, null);
    }
  }

  /** A credit, against one invoice or on account. */
  record CreditIssued(
      String credit, String account, LocalDate issuedOn, Money amount, @Nullable String invoice)
      implements FinanceEvent {}

  /** Unapplied cash or an unapplied credit that was paid back; either one or the other is named. */
  record RefundIssued(
      String refund,
      String account,
      @Nullable String payment,
      LocalDate refundedOn,
      Money amount,
      @Nullable String credit)
      implements FinanceEvent {

    /** Cash of a payment is paid back. */
    public RefundIssued(
        String refund, String account, String payment, LocalDate refundedOn, Money amount) {
      this(refund, account, payment, refundedOn, amount, null);
    }
  }

  /** An amount that Finance gave up on one invoice, why, and who approved it where that is told. */
  record WriteOffBooked(
      String writeOff,
      String account,
      String invoice,
      LocalDate bookedOn,
      Money amount,
      String reason,
      @Nullable String approvedBy)
      implements FinanceEvent {}

  /**
   * What one unit of a currency is worth in the reporting currency on a day; it is about no
   * account.
   */
  record RatePublished(String currency, String reportingCurrency, LocalDate day, BigDecimal rate)
      implements FinanceEvent {
    @Override
    public String account() {
      return "";
    }
  }

  /** The day on which an annual contract renews (B2). */
  record RenewalScheduled(String account, LocalDate renewalOn, Money amount)
      implements FinanceEvent {}

  /** One line of a remittance; without an amount it means as much as the invoice needs. */
  record RemittanceLine(String invoice, @Nullable Money amount) {}
}
