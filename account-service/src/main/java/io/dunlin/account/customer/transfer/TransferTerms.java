package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.events.TransferEvent.TransferReason;

/** The terms of a transfer; effectiveOn is the account's calendar day (D1). */
public record TransferTerms(
    String account, String from, String to, TransferReason reason, LocalDate effectiveOn) {}
