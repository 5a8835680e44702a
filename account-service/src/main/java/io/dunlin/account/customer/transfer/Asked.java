package io.dunlin.account.customer.transfer;

import org.jspecify.annotations.Nullable;

/**
 * A transfer as somebody wrote it, right or wrong.
 *
 * @param line where it stands in a file, counted from 1; 0 when it came alone
 * @param surplus how many fields the row has beyond these
 */
record Asked(
    int line,
    @Nullable String account,
    @Nullable String from,
    @Nullable String to,
    @Nullable String reason,
    @Nullable String effectiveOn,
    int surplus) {}
