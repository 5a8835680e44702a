package io.dunlin.reporting.metric.dso;

import module java.base;

/**
 * Days sales outstanding (M2 to M4), in days with one decimal, rounded half up. Where nothing was
 * sold there is no figure: empty, never zero.
 */
final class Dso {

  static final int SHOWN_SCALE = 1;

  /** The scale of quotients on the way to a figure. */
  private static final int WORKING_SCALE = 12;

  private Dso() {}

  /** The net sales of one month, and how many of its days are counted. */
  record SoldInMonth(BigDecimal sales, int days) {}

  /** M2: open amount at the end ÷ sales × days; M4 with the part that is not overdue. */
  static Optional<BigDecimal> simple(BigDecimal open, BigDecimal sales, int days) {
    if (sales.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal inDays =
        open.multiply(BigDecimal.valueOf(days)).divide(sales, WORKING_SCALE, RoundingMode.HALF_UP);
    return Optional.of(shown(inDays));
  }

  /**
   * M3: eats up the sales of month after month, backwards. Days of a month in which nothing was
   * sold count in full. Empty when more is open than was ever sold.
   */
  static Optional<BigDecimal> countBack(BigDecimal open, List<SoldInMonth> latestFirst) {
    BigDecimal left = open;
    BigDecimal counted = BigDecimal.ZERO;
    for (SoldInMonth month : latestFirst) {
      if (left.signum() <= 0) {
        break;
      }
      BigDecimal sold = month.sales().max(BigDecimal.ZERO);
      BigDecimal days = BigDecimal.valueOf(month.days());
      counted = counted.add(sold.compareTo(left) > 0 ? part(left, sold, days) : days);
      left = left.subtract(sold);
    }
    return left.signum() > 0 ? Optional.empty() : Optional.of(shown(counted));
  }

  /**
   * M4: how late payments come on average; of the figures as they are shown, so that they add up.
   */
  static Optional<BigDecimal> averageDaysDelinquent(
      Optional<BigDecimal> dso, Optional<BigDecimal> bestPossible) {
    return dso.flatMap(days -> bestPossible.map(days::subtract));
  }

  private static BigDecimal part(BigDecimal left, BigDecimal sold, BigDecimal days) {
    return left.multiply(days).divide(sold, WORKING_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal shown(BigDecimal days) {
    return days.setScale(SHOWN_SCALE, RoundingMode.HALF_UP);
  }
}
