package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.kit.calendar.BusinessDays;
import io.dunlin.reporting.metric.target.Targets.PaymentGroup;
import io.dunlin.reporting.metric.target.Targets.PaymentsApplied;
import org.jspecify.annotations.Nullable;

/** Decides which payments were applied in time (E12, E13). */
record TimelyApplication(int businessDays, LocalDate today) {

  enum Outcome {
    IN_TIME,
    LATE,
    PENDING
  }

  Outcome of(PaymentGroup payment) {
    LocalDate last = BusinessDays.of(payment.country()).plus(payment.receivedOn(), businessDays);
    LocalDate applied = payment.appliedOn();
    if (applied != null) {
      return applied.isAfter(last) ? Outcome.LATE : Outcome.IN_TIME;
    }
    return today.isAfter(last) ? Outcome.LATE : Outcome.PENDING;
  }

  /** The counts of payments, by currency. */
  List<PaymentsApplied> of(List<PaymentGroup> payments) {
    return payments.stream()
        .collect(Collectors.groupingBy(PaymentGroup::currency, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(currency -> of(currency.getKey(), currency.getValue()))
        .toList();
  }

  private PaymentsApplied of(String currency, List<PaymentGroup> payments) {
    Map<Outcome, Long> outcomes =
        payments.stream()
            .collect(Collectors.groupingBy(this::of, Collectors.summingLong(PaymentGroup::number)));
    long inTime = outcomes.getOrDefault(Outcome.IN_TIME, 0L);
    long late = outcomes.getOrDefault(Outcome.LATE, 0L);
    long pending = outcomes.getOrDefault(Outcome.PENDING, 0L);
    return new PaymentsApplied(currency, inTime, late, pending, rate(inTime, inTime + late));
  }

  private static @Nullable BigDecimal rate(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }
}
