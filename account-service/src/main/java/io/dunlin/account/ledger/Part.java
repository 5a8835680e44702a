package io.dunlin.account.ledger;

/** A fund and an invoice it was put to. */
public record Part(FundKey fund, String invoice) {}
