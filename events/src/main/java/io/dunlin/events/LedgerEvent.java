package io.dunlin.events;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the invoices of an account, and of the payments and credits applied to them
 * (E12).
 */
public sealed interface LedgerEvent extends AccountEvent {

  /** An invoice became known; money that had waited for it follows as PaymentApplied. */
  record InvoiceOpened(
      String account,
      @Nullable Episode episode,
      String invoice,
      InvoiceKind kind,
      LocalDate issuedOn,
      LocalDate dueOn,
      Money amount,
      @Nullable String product)
      implements LedgerEvent {}

  /** A new due day or amount; both are given as they are now, with what the amount changed by. */
  record InvoiceAmended(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      Money amount,
      Money change,
      LocalDate on,
      String reason)
      implements LedgerEvent {}

  /**
   * Nothing of the invoice is open any more; settled on the day of the payment or credit that
   * cleared it (E12).
   */
  record InvoiceSettled(
      String account, @Nullable Episode episode, String invoice, LocalDate settledOn, int daysLate)
      implements LedgerEvent {}

  /** A settled invoice is open again. */
  record InvoiceReopened(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate dueOn,
      Money balance,
      LocalDate on,
      String reason)
      implements LedgerEvent {}

  /** The invoice is not owed; written off is the amount by which the receivable fell. */
  record InvoiceVoided(
      String account,
      @Nullable Episode episode,
      String invoice,
      LocalDate voidedOn,
      Money amount,
      String reason)
      implements LedgerEvent {}

  /** Money came in; what was applied of it follows as PaymentApplied. */
  record PaymentRecorded(
      String account, @Nullable Episode episode, String payment, LocalDate receivedOn, Money amount)
      implements LedgerEvent {}

  /**
   * A part of a payment was put to an invoice; a negative amount takes it back (void, amendment).
   *
   * @param namedAs what the remittance said, where that is not quite the invoice's number (E12)
   */
  record PaymentApplied(
      String account,
      @Nullable Episode episode,
      String payment,
      String invoice,
      Money amount,
      LocalDate on,
      @Nullable String namedAs)
      implements LedgerEvent {

    /** The remittance named the invoice by its number, or not at all. */
    public PaymentApplied(
        String account,
        @Nullable Episode episode,
        String payment,
        String invoice,
        Money amount,
        LocalDate on) {
      this(account, episode, payment, invoice, amount, on, null);
    }
  }

  /**
   * A payment or a part of it was taken back; unapplied lists what its invoices owe again.
   *
   * @param remaining what of the payment is left; null, as zero, when nothing is
   */
  record PaymentReversed(
      String account,
      @Nullable Episode episode,
      String payment,
      LocalDate reversedOn,
      Money amount,
      List<AppliedPart> unapplied,
      String reason,
      @Nullable Money remaining)
      implements LedgerEvent {

    /** The whole payment was taken back. */
    public PaymentReversed(
        String account,
        @Nullable Episode episode,
        String payment,
        LocalDate reversedOn,
        Money amount,
        List<AppliedPart> unapplied,
        String reason) {
      this(account, episode, payment, reversedOn, amount, unapplied, reason, null);
    }

    /** Says if nothing of the payment is left. */
    public boolean whole() {
      return remaining == null || remaining.isZero();
    }
  }

  /** A credit note became known; what was applied of it follows as CreditApplied. */
  record CreditRecorded(
      String account,
      @Nullable Episode episode,
      String credit,
      LocalDate issuedOn,
      Money amount,
      @Nullable String invoice)
      implements LedgerEvent {}

  /**
   * A part of a credit or write-off was put to an invoice; a negative amount takes it back.
   *
   * @param namedAs what the credit said, where that is not quite the invoice's number (E12)
   */
  record CreditApplied(
      String account,
      @Nullable Episode episode,
      String credit,
      String invoice,
      Money amount,
      LocalDate on,
      @Nullable String namedAs)
      implements LedgerEvent {

    /** The credit named the invoice by its number, or not at all. */
    public CreditApplied(
        String account,
        @Nullable Episode episode,
        String credit,
        String invoice,
        Money amount,
        LocalDate on) {
      this(account, episode, credit, invoice, amount, on, null);
    }
  }

  /** What a payment had given to one invoice. */
  record AppliedPart(String invoice, Money amount) {}
}
