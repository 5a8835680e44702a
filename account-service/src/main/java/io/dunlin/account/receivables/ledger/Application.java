package io.dunlin.account.receivables.ledger;

/** A fund and an invoice it was put to. */
public record Application(CreditItemKey creditItem, String invoice) {}
