package io.dunlin.disposition.workitem;

import module java.base;

/**
 * What cancels the open work items that wait for an end, because the end has come.
 *
 * @param reason a code, such as PROMISE_KEPT or ACCOUNT_CURRENT
 */
public record Cancellation(WorkEnd end, String reason, Instant at) {}
