package io.dunlin.account.customer.transfer;

import io.dunlin.events.Episode;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an account to say if it can be transferred.
 *
 * @param episode the open one; null when the account is current
 * @param pending the transfer that it waits for already
 */
record Subject(
    String account,
    String csm,
    ZoneId zone,
    Judgement judgement,
    @Nullable Episode episode,
    @Nullable Pending pending) {

  /** A transfer that has not taken effect yet. */
  record Pending(String to, LocalDate effectiveOn) {}
}
