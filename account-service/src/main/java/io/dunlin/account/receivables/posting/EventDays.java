package io.dunlin.account.receivables.posting;

import module java.base;

import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.ledger.CreditItem;
import io.dunlin.account.receivables.ledger.CreditItemKind;
import io.dunlin.account.receivables.ledger.Ledger;
import io.dunlin.account.receivables.posting.Rejection.Reason;

/**
 * Which days an event of Finance may bear. What has happened bears a day that has come: at most
 * tomorrow by the account's calendar, because systems in other time zones are ahead of it.
 * Invoices, renewals and rates may be announced for later days, and change nothing before these.
 *
 * @param today the account's calendar day
 */
record EventDays(LocalDate today) {

  static EventDays of(Ledger ledger) {
    return new EventDays(ledger.journal().today());
  }

  Optional<Rejection> check(String pointer, LocalDate day) {
    return notAfter(today.plusDays(1), pointer, day);
  }

  /**
   * The same for what undoes a document, which cannot come before it. What was announced for a
   * later day can be undone on that day.
   *
   * @param what the document and what happened to it, such as "the issue of invoice I-1"
   */
  private Optional<Rejection> check(
      String pointer, LocalDate day, LocalDate earliest, String what) {
    if (day.isBefore(earliest)) {
      return Optional.of(
          Rejection.at(
              Reason.NOT_POSSIBLE, pointer, "%s is before %s, %s".formatted(day, what, earliest)));
    }
    LocalDate tomorrow = today.plusDays(1);
    return notAfter(earliest.isAfter(tomorrow) ? earliest : tomorrow, pointer, day);
  }

  /** For what undoes an invoice. */
  Optional<Rejection> afterIssue(String pointer, LocalDate day, Invoice invoice) {
    return check(
        pointer, day, invoice.terms().issuedOn(), "the issue of invoice " + invoice.number());
  }

  /** For what undoes a payment or credit. */
  Optional<Rejection> afterReceipt(String pointer, LocalDate day, CreditItem item) {
    String what =
        item.key().kind() == CreditItemKind.CREDIT
            ? "the issue of credit "
            : "the receipt of payment ";
    return check(pointer, day, item.day(), what + item.key().id());
  }

  private Optional<Rejection> notAfter(LocalDate latest, String pointer, LocalDate day) {
    return day.isAfter(latest)
        ? Optional.of(
            Rejection.at(
                Reason.NOT_POSSIBLE,
                pointer,
                "%s is in the future: today is %s in the account's calendar; give the day on which it happened"
                    .formatted(day, today)))
        : Optional.empty();
  }
}
