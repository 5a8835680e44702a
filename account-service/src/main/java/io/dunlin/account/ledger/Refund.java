package io.dunlin.account.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was paid back of a payment. */
public record Refund(String id, String account, String payment, LocalDate on, BigDecimal amount) {}
