package io.dunlin.disposition.dispute;

import module java.base;

import io.dunlin.disposition.dispute.Dispute.Resolution;
import io.dunlin.disposition.dispute.Dispute.State;
import org.jspecify.annotations.Nullable;

/** A dispute with what became of it. */
record DisputeBody(
    String id,
    String account,
    List<String> invoices,
    String reason,
    @Nullable String department,
    State state,
    String interaction,
    String by,
    Instant at,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    @Nullable String note) {

  static DisputeBody of(Dispute dispute) {
    Resolution resolution = dispute.resolution();
    return new DisputeBody(
        dispute.id(),
        dispute.account(),
        dispute.invoices(),
        dispute.reason(),
        dispute.department(),
        dispute.state(),
        dispute.interaction(),
        dispute.openedBy(),
        dispute.openedAt(),
        resolution == null ? null : resolution.by(),
        resolution == null ? null : resolution.at(),
        resolution == null ? null : resolution.note());
  }
}
