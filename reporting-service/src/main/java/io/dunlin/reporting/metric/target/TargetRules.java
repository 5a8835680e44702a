package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.events.Money;
import io.dunlin.reporting.metric.target.Targets.DsoTarget;
import io.dunlin.reporting.metric.target.Targets.OldInvoices;
import io.dunlin.reporting.report.Period;
import org.jspecify.annotations.Nullable;

/** The targets themselves (E13): every one of them is met below, never at, its mark. */
record TargetRules(
    int callsPerAgentAndDay,
    int dsoDays,
    int dsoOverDays,
    int overdueAfterDays,
    Money overdueMost,
    int businessDaysToApply) {

  /** Long enough that the first days of a month do not upset the figure. */
  Period forDso(LocalDate end) {
    return new Period(end.minusDays(dsoOverDays - 1L), end);
  }

  DsoTarget dso(String currency, @Nullable BigDecimal days) {
    Boolean met = days == null ? null : days.compareTo(BigDecimal.valueOf(dsoDays)) < 0;
    return new DsoTarget(currency, days, dsoDays, met);
  }

  OldInvoices old(Money amount) {
    boolean comparable = amount.currency().equals(overdueMost.currency());
    return new OldInvoices(
        amount.currency(),
        overdueAfterDays,
        amount,
        comparable ? overdueMost : null,
        comparable ? Boolean.valueOf(amount.compareTo(overdueMost) < 0) : null);
  }

  TimelyApplication applied(LocalDate today) {
    return new TimelyApplication(businessDaysToApply, today);
  }
}
