package io.dunlin.acceptance.company;

import module java.base;

import org.jspecify.annotations.Nullable;

/** An invoice as account-service shows it. */
public record InvoiceView(
    String invoice,
    String account,
    String state,
    Amount amount,
    Amount balance,
    LocalDate dueOn,
    @Nullable Integer daysPastDue,
    @Nullable Integer daysLate,
    @Nullable LocalDate settledOn,
    boolean disputed) {}
