package io.dunlin.account.receivables.cash;

import module java.base;

import io.dunlin.account.receivables.posting.ManualApplication;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a payment by hand, by whom and when.
 *
 * @param request the Idempotency-Key that it was asked for under
 */
record Applied(
    String id,
    String account,
    @Nullable String request,
    ManualApplication wish,
    String by,
    Instant at) {}
