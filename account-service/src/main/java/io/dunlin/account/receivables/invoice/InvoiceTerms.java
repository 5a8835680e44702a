package io.dunlin.account.receivables.invoice;

import module java.base;

import io.dunlin.events.InvoiceKind;
import org.jspecify.annotations.Nullable;

/** What an invoice asks for. Its currency is for ever. */
public record InvoiceTerms(
    InvoiceKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    BigDecimal amount,
    String currency,
    @Nullable String product) {

  public InvoiceTerms amended(LocalDate newDueOn, BigDecimal newAmount) {
    return new InvoiceTerms(kind, issuedOn, newDueOn, newAmount, currency, product);
  }
}
