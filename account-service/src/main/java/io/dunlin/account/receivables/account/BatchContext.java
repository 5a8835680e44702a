package io.dunlin.account.receivables.account;

import module java.base;

import io.dunlin.account.receivables.ledger.DocumentNumbers;
import io.dunlin.account.receivables.standing.AgeingEdges;

/**
 * What all accounts of a batch share.
 *
 * @param newEpisode makes an identifier that was never used before
 */
record BatchContext(
    Instant now, AgeingEdges edges, Supplier<String> newEpisode, DocumentNumbers numbers) {}
