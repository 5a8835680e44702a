package io.dunlin.account.ledger;

import io.dunlin.events.InvoiceKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an invoice asks for. Its currency is for ever. */
public record Terms(
    InvoiceKind kind,
    LocalDate issuedOn,
    LocalDate dueOn,
    BigDecimal amount,
    String currency,
    @Nullable String product) {

  Terms amended(LocalDate newDueOn, BigDecimal newAmount) {
    return new Terms(kind, issuedOn, newDueOn, newAmount, currency, product);
  }
}
