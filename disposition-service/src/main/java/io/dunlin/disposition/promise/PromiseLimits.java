package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.promiseapproval.PromiseApproval;
import io.dunlin.events.Money;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * The limits of what an account may promise (C2): at most what is open in the currency, and at most
 * so many days ahead; a manager can approve more than either for one promise.
 *
 * @param approvals that no promise has used yet
 * @param invoices what a promise of today is about: what is overdue, or open; the oldest first
 * @param lastPayment the latest that is known
 */
public record PromiseLimits(
    PromiseLedger ledger,
    List<PromiseApproval> approvals,
    List<String> invoices,
    long lastPayment,
    int mostDaysAhead) {

  /**
   * Checks an amount and a day, as far as they could be read.
   *
   * @param pointer to the object in the request that has both
   */
  public void check(
      @Nullable Money amount,
      @Nullable LocalDate date,
      LocalDate today,
      String pointer,
      ValidationErrors errors) {
    boolean approved = amount != null && date != null && approval(amount, date).isPresent();
    if (date != null) {
      checkDate(date, today, approved, pointer + "/date", errors);
    }
    if (amount != null) {
      PromiseApproval.checkAmount(amount, pointer + "/amount/amount", errors);
      checkOpen(amount, approved, pointer + "/amount", errors);
    }
  }

  private void checkOpen(Money amount, boolean approved, String pointer, ValidationErrors errors) {
    Money open = ledger.open().in(amount.currency());
    errors.unless(
        open.isPositive(),
        pointer + "/currency",
        "Nothing is open in %s%s".formatted(amount.currency(), currencies()));
    errors.unless(
        approved || !open.isPositive() || amount.compareTo(open) <= 0,
        pointer + "/amount",
        "At most %s, which is what is open; a manager can approve more".formatted(open));
  }

  private void checkDate(
      LocalDate date, LocalDate today, boolean approved, String pointer, ValidationErrors errors) {
    LocalDate last = today.plusDays(mostDaysAhead);
    errors.unless(
        !date.isBefore(today),
        pointer,
        "Lies in the past: it is " + today + " where the customer is");
    errors.unless(
        approved || !date.isAfter(last),
        pointer,
        "At most %d days ahead, by %s; a manager can approve a later day"
            .formatted(mostDaysAhead, last));
  }

  /** Gives a new promise its level and invoices; open promises that no longer fit are renewed. */
  public NewPromise place(Promise promise) {
    return new PromisePlacement(this, promise).placed();
  }

  Optional<PromiseApproval> approval(Money amount, LocalDate date) {
    return approvals.stream().filter(one -> one.allows(amount, date)).findFirst();
  }

  private String currencies() {
    List<String> others = ledger.open().byCurrency().keySet().stream().sorted().toList();
    return others.isEmpty() ? "" : ", only in " + String.join(" and ", others);
  }
}
