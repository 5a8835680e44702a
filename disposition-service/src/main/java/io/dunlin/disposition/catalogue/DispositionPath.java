package io.dunlin.disposition.catalogue;

import module java.base;

import org.jspecify.annotations.Nullable;

/** One path through the three layers: status, reason, resolution (W9). What C2 hangs on is here. */
public record DispositionPath(String status, String reason, String resolution) {

  static final String CONTACTED = "Contacted";
  static final String PROMISE_TO_PAY = "Promise to Pay";
  static final String DISPUTE = "Dispute";
  static final String CALL_BACK = "Call Back";
  static final String PAYMENT_SCHEDULED = "Payment Scheduled";
  static final String PAYMENT_COMPLETED = "Payment Completed";

  /** The layers in their order. */
  public List<String> layers() {
    return List.of(status, reason, resolution);
  }

  public boolean isContacted() {
    return status.equals(CONTACTED);
  }

  /** Needs an amount and a date, and makes a promise (C2). */
  public boolean isPromise() {
    return reason.equals(PROMISE_TO_PAY);
  }

  /** Needs invoices and a reason, and opens a dispute (C2). */
  public boolean isDispute() {
    return reason.equals(DISPUTE);
  }

  /** Needs a time, and schedules it (C2). */
  public boolean isCallBack() {
    return reason.equals(CALL_BACK);
  }

  /**
   * The consequence that the rules give this path, whatever the catalogue: a promised payment is
   * called about on its day, an agreed call is made, and what is said to be paid is checked and
   * never settled (C2).
   */
  Consequence.@Nullable Kind boundTo() {
    if (isContacted() && isPromise() && resolution.equals(PAYMENT_SCHEDULED)) {
      return Consequence.Kind.PAYMENT_DAY_CALLBACK;
    }
    if (isCallBack()) {
      return Consequence.Kind.CALLBACK;
    }
    return resolution.equals(PAYMENT_COMPLETED) ? Consequence.Kind.PAYMENT_CHECK : null;
  }

  /** The names without which a consequence could no longer be had. */
  static Set<List<String>> withConsequences() {
    return Set.of(
        List.of(CONTACTED, PROMISE_TO_PAY, PAYMENT_SCHEDULED),
        List.of(CONTACTED, DISPUTE),
        List.of(CONTACTED, CALL_BACK));
  }

  boolean beginsWith(List<String> first) {
    return layers().subList(0, first.size()).equals(first);
  }
}
