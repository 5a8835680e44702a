package io.dunlin.disposition.promiseapproval;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** An approval; promise is the one that has used it. */
record ApprovalBody(
    String id,
    String account,
    Money amount,
    LocalDate until,
    String reason,
    String by,
    Instant at,
    @Nullable String promise) {

  static ApprovalBody of(PromiseApproval approval) {
    return new ApprovalBody(
        approval.id(),
        approval.account(),
        approval.amount(),
        approval.until(),
        approval.reason(),
        approval.by(),
        approval.at(),
        approval.promise());
  }
}
