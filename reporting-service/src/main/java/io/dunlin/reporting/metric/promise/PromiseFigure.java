package io.dunlin.reporting.metric.promise;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * Promises in one currency: those made in the period, and what became of those that fell due in it
 * (M6). The rates are percentages with one decimal, and left out where nothing fell due.
 *
 * @param group the month in which they fell due or were made; empty for the whole period
 * @param fallenDue kept, kept late, broken or pending; what was released, withdrawn or renewed has
 *     not fallen due
 * @param pending fell due and is still within its day of grace
 * @param keptRate kept by the end of the date, of those that fell due
 * @param keptLate the amount came after the date, within the grace
 * @param released nothing was left to pay by another way
 * @param renewed a later promise took its place
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
    @Nullable BigDecimal keptRateByAmount,
    Part keptLate,
    Part released,
    Part withdrawn,
    Part renewed) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many, and how much. */
  record Sum(long count, BigDecimal amount) {

    private Part in(String currency) {
      return new Part(count, new Money(amount, currency));
    }
  }

  /** How many promises, and how much in all. */
  public record Part(long count, Money amount) {}

  /** All that is counted of one currency. */
  record Sums(
      Sum made,
      Sum fallenDue,
      Sum kept,
      Sum late,
      Sum broken,
      Sum released,
      Sum withdrawn,
      Sum renewed) {}

  static PromiseFigure of(String group, String currency, Sums sums) {
    Sum made = sums.made();
    Sum fallenDue = sums.fallenDue();
    Sum kept = sums.kept();
    Sum broken = sums.broken();
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
        fallenDue.count() - kept.count() - sums.late().count() - broken.count(),
        rate(BigDecimal.valueOf(kept.count()), BigDecimal.valueOf(fallenDue.count())),
        rate(kept.amount(), fallenDue.amount()),
        sums.late().in(currency),
        sums.released().in(currency),
        sums.withdrawn().in(currency),
        sums.renewed().in(currency));
  }

  /** In per cent, one decimal, rounded half up; null of nothing. */
  static @Nullable BigDecimal rate(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? null
        : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
  }
}
