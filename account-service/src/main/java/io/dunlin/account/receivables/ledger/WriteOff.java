package io.dunlin.account.receivables.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why an amount of an invoice was given up.
 *
 * @param approvedBy who said so; null when Finance does not tell
 */
public record WriteOff(
    String id, String account, String invoice, String reason, @Nullable String approvedBy) {}
