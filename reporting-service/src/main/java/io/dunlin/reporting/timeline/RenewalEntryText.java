package io.dunlin.reporting.timeline;

import module java.base;

import io.dunlin.events.RenewalEvent;
import io.dunlin.events.RenewalEvent.RenewalAnswered;
import io.dunlin.events.RenewalEvent.RenewalApproved;
import io.dunlin.events.RenewalEvent.RenewalHeld;
import io.dunlin.events.RenewalEvent.RenewalRescheduled;
import io.dunlin.events.RenewalEvent.RenewalReviewDue;
import io.dunlin.events.RenewalEvent.RenewalReviewOverdue;
import io.dunlin.events.RenewalEvent.RenewalReviewPutOff;
import io.dunlin.events.RenewalEvent.RenewalVerdict;

/** Says in a sentence what account-service tells of renewals. */
final class RenewalEntryText {

  private RenewalEntryText() {}

  static String of(RenewalEvent event) {
    return switch (event) {
      case RenewalReviewDue e -> of(e);
      case RenewalAnswered e -> of(e);
      case RenewalApproved e -> of(e);
      case RenewalHeld e -> of(e);
      case RenewalReviewPutOff e -> of(e);
      case RenewalRescheduled e -> of(e);
      case RenewalReviewOverdue e -> of(e);
    };
  }

  private static String of(RenewalReviewDue e) {
    return "Finance and %s are asked until %s if the invoice of the renewal on %s over %s may be sent."
        .formatted(e.csm(), e.answerBy(), e.renewalOn(), e.amount());
  }

  private static String of(RenewalAnswered e) {
    return "%s %s for the renewal on %s%s."
        .formatted(e.by(), said(e.verdict()), e.renewalOn(), missing(e.waitingFor()));
  }

  private static String of(RenewalApproved e) {
    return "The invoice of the renewal on %s over %s may be sent, say %s and %s."
        .formatted(e.renewalOn(), e.amount(), e.financeBy(), e.csmBy());
  }

  private static String of(RenewalHeld e) {
    return "%s holds the renewal on %s: %s. Next: %s."
        .formatted(e.by(), e.renewalOn(), e.reason(), e.nextStep());
  }

  private static String of(RenewalReviewPutOff e) {
    return "The review of the renewal, now on %s, is put off.".formatted(e.renewalOn());
  }

  private static String of(RenewalRescheduled e) {
    return "The renewal is now on %s, over %s; its review goes on%s."
        .formatted(e.renewalOn(), e.amount(), missing(e.waitingFor()));
  }

  private static String of(RenewalReviewOverdue e) {
    return "The renewal on %s was not decided by %s; %s did not answer."
        .formatted(e.renewalOn(), e.answerBy(), String.join(" and ", e.waitingFor()));
  }

  private static String said(RenewalVerdict verdict) {
    return switch (verdict) {
      case APPROVE -> "said yes";
      case HOLD -> "said no";
      case UNKNOWN -> "said something";
    };
  }

  private static String missing(List<String> roles) {
    return roles.isEmpty() ? "" : "; %s is asked still".formatted(String.join(" and ", roles));
  }
}
