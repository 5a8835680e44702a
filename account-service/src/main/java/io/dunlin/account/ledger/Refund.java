package io.dunlin.account.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was paid back of a payment or credit. */
public record Refund(String id, String account, FundKey of, LocalDate on, BigDecimal amount) {}
