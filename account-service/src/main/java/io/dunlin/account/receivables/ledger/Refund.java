package io.dunlin.account.receivables.ledger;

import module java.base;

/** What was paid back of a payment or credit. */
public record Refund(
    String id, String account, CreditItemKey of, LocalDate on, BigDecimal amount) {}
