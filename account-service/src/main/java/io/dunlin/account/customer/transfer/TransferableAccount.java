package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.events.Episode;
import org.jspecify.annotations.Nullable;

/**
 * An account with what decides whether and how it can be transferred.
 *
 * @param episode the open one; null when the account is current
 * @param pending the transfer that it waits for already
 */
public record TransferableAccount(
    String account,
    String csm,
    ZoneId zone,
    TransferAssessment assessment,
    @Nullable Episode episode,
    @Nullable Pending pending) {

  /** A transfer that has not taken effect yet. */
  public record Pending(String to, LocalDate effectiveOn) {}
}
