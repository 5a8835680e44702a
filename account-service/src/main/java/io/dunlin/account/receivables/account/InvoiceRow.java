package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.account.receivables.invoice.InvoiceAgeing;
import io.dunlin.account.receivables.invoice.InvoiceTerms;
import io.dunlin.account.receivables.invoice.Settlement;
import io.dunlin.events.InvoiceKind;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the database tells it.
 *
 * @param knownFrom in microseconds since 1970, as is nextDueAt
 */
record InvoiceRow(
    String invoice,
    String account,
    InvoiceKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    BigDecimal amount,
    String currency,
    @Nullable String product,
    long knownFrom,
    BigDecimal settled,
    @Nullable LocalDate paidOn,
    @Nullable LocalDate voidedOn,
    int bucket,
    @Nullable String episode,
    @Nullable Long nextDueAt,
    Dispute dispute) {

  Invoice asInvoice() {
    return new Invoice(
        invoice,
        account,
        new InvoiceTerms(kind, issuedOn, dueOn, amount, currency, product),
        new Settlement(settled, paidOn, voidedOn),
        new InvoiceAgeing(bucket, episode, nextDueAt == null ? null : instant(nextDueAt), dispute),
        instant(knownFrom));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
