package io.dunlin.disposition.work;

import io.dunlin.events.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What puts an account's work where it is on a worklist (C6, E5).
 *
 * @param collectible in the account's own currency, by which the list is ordered
 * @param collectibleElse in each further currency
 */
record Priority(
    @Nullable LocalDate oldestCollectibleDueOn,
    Money collectible,
    List<Money> collectibleElse,
    boolean disputed,
    boolean promiseBroken,
    boolean finalInvoiceOverdue) {

  /** In words, on the account's calendar day. */
  List<String> reasons(LocalDate today, WorkItem.Due due) {
    List<String> reasons = new ArrayList<>();
    long daysLate = ChronoUnit.DAYS.between(due.on(), today);
    addIf(daysLate > 0, days(daysLate) + " late", reasons);
    if (oldestCollectibleDueOn != null) {
      long daysPastDue = ChronoUnit.DAYS.between(oldestCollectibleDueOn, today);
      addIf(daysPastDue > 0, days(daysPastDue) + " past due", reasons);
    }
    addIf(collectible.isPositive(), shown(collectible) + " collectible", reasons);
    collectibleElse.forEach(other -> reasons.add(shown(other) + " collectible"));
    addIf(finalInvoiceOverdue, "final invoice overdue", reasons);
    addIf(promiseBroken, "promise broken", reasons);
    addIf(disputed, "all that is overdue is disputed", reasons);
    return List.copyOf(reasons);
  }

  private static void addIf(boolean holds, String reason, List<String> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private static String days(long count) {
    return count == 1 ? "1 day" : count + " days";
  }

  private static String shown(Money collectible) {
    Money shown = collectible.shown();
    String pattern = "%,." + shown.amount().scale() + "f %s";
    return String.format(Locale.ROOT, pattern, shown.amount(), shown.currency());
  }
}
