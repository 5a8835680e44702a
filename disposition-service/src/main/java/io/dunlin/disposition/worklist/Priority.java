package io.dunlin.disposition.worklist;

import module java.base;

import io.dunlin.disposition.workitem.WorkItem;
import io.dunlin.disposition.worklist.WorkReason.Code;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * What puts an account's work where it is on a worklist (C6, E5).
 *
 * @param collectible in the account's own currency, by which the list is ordered
 * @param collectibleElse in each further currency
 * @param agedMonths calendar months in which overdue recurring invoices fell due (W10)
 */
record Priority(
    @Nullable LocalDate oldestCollectibleDueOn,
    Money collectible,
    List<Money> collectibleElse,
    boolean disputed,
    boolean promiseBroken,
    boolean finalInvoiceOverdue,
    int agedMonths) {

  /** On the account's calendar day: what is first in the order comes first. */
  List<WorkReason> reasons(LocalDate today, WorkItem.Due due) {
    List<WorkReason> reasons = new ArrayList<>();
    long daysLate = ChronoUnit.DAYS.between(due.on(), today);
    long daysPastDue = daysPastDue(today);
    addIf(finalInvoiceOverdue, Code.FINAL_INVOICE_OVERDUE, "final invoice overdue", reasons);
    addIf(agedMonths >= 2, Code.AGED_RECURRING_INVOICES, aged(), reasons);
    addIf(daysLate > 0, Code.LATE, days(daysLate) + " late", reasons);
    addIf(
        daysPastDue > 0,
        daysPastDue > 31 ? Code.OVER_31_DAYS_PAST_DUE : Code.PAST_DUE,
        "oldest invoice " + days(daysPastDue) + " past due",
        reasons);
    Stream.concat(Stream.of(collectible), collectibleElse.stream())
        .filter(Money::isPositive)
        .forEach(money -> addIf(true, Code.COLLECTIBLE, shown(money) + " collectible", reasons));
    addIf(promiseBroken, Code.PROMISE_BROKEN, "promise broken", reasons);
    addIf(disputed, Code.DISPUTED, "all that is overdue is disputed", reasons);
    return List.copyOf(reasons);
  }

  /** Which debts come first (E5). */
  PriorityClass priorityClass(LocalDate today) {
    return PriorityClass.of(finalInvoiceOverdue, agedMonths, daysPastDue(today));
  }

  private long daysPastDue(LocalDate today) {
    return oldestCollectibleDueOn == null
        ? 0
        : ChronoUnit.DAYS.between(oldestCollectibleDueOn, today);
  }

  private String aged() {
    return "recurring invoices of %d months overdue".formatted(agedMonths);
  }

  private static void addIf(boolean holds, Code code, String text, List<WorkReason> reasons) {
    if (holds) {
      reasons.add(new WorkReason(code, text));
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
