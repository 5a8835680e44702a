package io.dunlin.account.ledger;

/** Terms of an invoice that were replaced, so that a past day can be seen as it was known then. */
public record Supersession(String invoice, Terms terms) {}
