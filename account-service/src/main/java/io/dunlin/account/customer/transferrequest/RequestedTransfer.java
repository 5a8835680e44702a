package io.dunlin.account.customer.transferrequest;

import org.jspecify.annotations.Nullable;

/**
 * A transfer as it was requested, valid or not.
 *
 * @param line where it stands in a file, counted from 1; 0 when it came alone
 * @param surplus how many fields the row has beyond these
 */
record RequestedTransfer(
    int line,
    @Nullable String account,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reason,
    @Nullable String effectiveOn,
    int surplus) {}
