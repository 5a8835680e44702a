package io.dunlin.reporting.promise;

import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Promises in one currency: those made in the period, and what became of those that fell due in it
 * (M6). The rates are percentages with one decimal, and left out where nothing fell due.
 *
 * @param group the month in which they fell due or were made; empty for the whole period
 * @param pending fell due and is still within its day of grace
 */
public record PromiseFigure(
    String group,
    String currency,
    long made,
    Money amountMade,
    long fallenDue,
    Money amountFallenDue,
    long kept,
    Money amountKept,
    long broken,
    Money amountBroken,
    long pending,
    @Nullable BigDecimal keptRate,
    @Nullable BigDecimal keptRateByAmount) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many, and how much. */
  record Sum(long count, BigDecimal amount) {}

  static PromiseFigure of(
      String group, String currency, Sum made, Sum fallenDue, Sum kept, Sum broken) {
    return new PromiseFigure(
        group,
        currency,
        made.count(),
        new Money(made.amount(), currency),
        fallenDue.count(),
        new Money(fallenDue.amount(), currency),
        kept.count(),
        new Money(kept.amount(), currency),
        broken.count(),
        new Money(broken.amount(), currency),
        fallenDue.count() - kept.count() - broken.count(),
        rate(BigDecimal.valueOf(kept.count()), BigDecimal.valueOf(fallenDue.count())),
        rate(kept.amount(), fallenDue.amount()));
  }

  /** In per cent, one decimal, rounded half up; null of nothing. */
  static @Nullable BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
