package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the team did against its targets in a period (E13).
 *
 * @param calls per agent
 * @param dso per currency, over the days up to the end of the period
 * @param oldInvoices per currency, at the end of the period
 * @param applied per currency, of the payments received in the period
 */
public record Targets(
    List<AgentCalls> calls,
    List<DsoTarget> dso,
    List<OldInvoices> oldInvoices,
    List<PaymentsApplied> applied) {

  /**
   * Distinct accounts that an agent called.
   *
   * @param days on which the agent called anybody
   * @param perDay on average over these, one decimal, rounded half up
   * @param daysMet on which the target was reached
   */
  public record AgentCalls(
      String agent, long days, long accounts, BigDecimal perDay, int target, long daysMet) {

    static AgentCalls of(String agent, long days, long accounts, int target, long daysMet) {
      BigDecimal perDay =
          BigDecimal.valueOf(accounts).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP);
      return new AgentCalls(agent, days, accounts, perDay, target, daysMet);
    }
  }

  /**
   * DSO by its simple form (M2).
   *
   * @param days null where nothing was sold
   */
  public record DsoTarget(
      String currency, @Nullable BigDecimal days, int target, @Nullable Boolean met) {}

  /**
   * What is open of invoices that are overdue for more than the given days.
   *
   * @param target in its own currency; null where there is none in this currency
   */
  public record OldInvoices(
      String currency,
      int moreThanDays,
      Money amount,
      @Nullable Money target,
      @Nullable Boolean met) {}

  /**
   * Payments of which something was applied by the day on which it had to be.
   *
   * @param late applied later, or not at all though the day is over
   * @param rate in per cent of those of which the day is over, one decimal
   */
  public record PaymentsApplied(
      String currency, long inTime, long late, long pending, @Nullable BigDecimal rate) {}

  /** Payments of the same currency, country and days, and their number. */
  record PaymentGroup(
      String currency,
      String country,
      LocalDate receivedOn,
      @Nullable LocalDate appliedOn,
      long number) {}
}
