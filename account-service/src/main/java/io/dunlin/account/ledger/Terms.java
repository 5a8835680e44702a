package io.dunlin.account.ledger;

import io.dunlin.events.InvoiceKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice asks for, and since when it is known to ask for just that. Its currency is for
 * ever.
 */
public record Terms(
    InvoiceKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    BigDecimal amount,
    String currency,
    @Nullable String product,
    Instant knownFrom) {

  Terms amended(LocalDate newDueOn, BigDecimal newAmount, Instant now) {
    return new Terms(kind, issuedOn, newDueOn, newAmount, currency, product, now);
  }
}
