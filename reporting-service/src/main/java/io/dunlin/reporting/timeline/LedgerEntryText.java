package io.dunlin.reporting.timeline;

import io.dunlin.events.LedgerEvent;
import io.dunlin.events.LedgerEvent.CreditApplied;
import io.dunlin.events.LedgerEvent.CreditRecorded;
import io.dunlin.events.LedgerEvent.InvoiceAmended;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.InvoiceReopened;
import io.dunlin.events.LedgerEvent.InvoiceSettled;
import io.dunlin.events.LedgerEvent.InvoiceVoided;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.LedgerEvent.PaymentReversed;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what account-service tells of invoices, payments and credits. */
final class LedgerEntryText {

  private LedgerEntryText() {}

  static String of(LedgerEvent event) {
    return switch (event) {
      case InvoiceOpened e ->
          "Invoice %s over %s is due on %s.".formatted(e.invoice(), e.amount(), e.dueOn());
      case InvoiceAmended e ->
          "Invoice %s was amended: %s, due on %s (%s)."
              .formatted(e.invoice(), e.amount(), e.dueOn(), e.reason());
      case InvoiceSettled e ->
          "Invoice %s was settled on %s, %s."
              .formatted(
                  e.invoice(),
                  e.settledOn(),
                  e.daysLate() > 0 ? AccountEntryText.days(e.daysLate()) + " late" : "in time");
      case InvoiceReopened e ->
          "Invoice %s is open again with %s (%s).".formatted(e.invoice(), e.balance(), e.reason());
      case InvoiceVoided e -> "Invoice %s was voided (%s).".formatted(e.invoice(), e.reason());
      case PaymentRecorded e ->
          "Payment %s of %s was received on %s.".formatted(e.payment(), e.amount(), e.receivedOn());
      case PaymentApplied e ->
          e.amount().isPositive()
              ? "%s of payment %s went to invoice %s%s."
                  .formatted(e.amount(), e.payment(), e.invoice(), namedAs(e.namedAs()))
              : "%s of payment %s were taken back from invoice %s."
                  .formatted(e.amount().negated(), e.payment(), e.invoice());
      case PaymentReversed e ->
          e.whole()
              ? "Payment %s of %s was reversed (%s).".formatted(e.payment(), e.amount(), e.reason())
              : "%s of payment %s were taken back, %s are left (%s)."
                  .formatted(e.amount(), e.payment(), e.remaining(), e.reason());
      case CreditRecorded e ->
          "Credit %s of %s was issued on %s.".formatted(e.credit(), e.amount(), e.issuedOn());
      case CreditApplied e ->
          e.amount().isPositive()
              ? "%s of credit %s went to invoice %s%s."
                  .formatted(e.amount(), e.credit(), e.invoice(), namedAs(e.namedAs()))
              : "%s of credit %s were taken back from invoice %s."
                  .formatted(e.amount().negated(), e.credit(), e.invoice());
    };
  }

  /** What the customer wrote, where the invoice was recognised by it (E12). */
  private static String namedAs(@Nullable String named) {
    return named == null ? "" : ", which the customer called \"" + named + "\"";
  }
}
