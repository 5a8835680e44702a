package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.disposition.account.Account;
import io.dunlin.disposition.account.OpenAmounts;
import io.dunlin.events.Money;

/**
 * All promises of one account with the payments since, from which follows what has become of each
 * (M6). Every payment counts once: the oldest promise takes first.
 */
record PromiseLedger(
    Account account, OpenAmounts open, List<Promise> promises, List<Payment> payments) {

  private static final Comparator<Promise> OLDEST_FIRST =
      Comparator.comparing(Promise::madeAt)
          .thenComparing(Promise::dueOn)
          .thenComparing(Promise::id);

  PromiseLedger {
    promises = promises.stream().sorted(OLDEST_FIRST).toList();
    payments =
        payments.stream()
            .sorted(Comparator.comparing(Payment::receivedOn).thenComparingLong(Payment::seq))
            .toList();
  }

  Optional<Promise> promise(String id) {
    return promises.stream().filter(promise -> promise.id().equals(id)).findFirst();
  }

  /** The promises that are different now. */
  List<PromiseChange> judged(Instant now) {
    return changes(this, now);
  }

  /** The promises that are different now that people have changed one of them. */
  List<PromiseChange> changedTo(Promise changed, Instant now) {
    List<Promise> after =
        promises.stream()
            .map(promise -> promise.id().equals(changed.id()) ? changed : promise)
            .toList();
    return changes(new PromiseLedger(account, open, after, payments), now);
  }

  private List<PromiseChange> changes(PromiseLedger after, Instant now) {
    Map<String, CountedPayments> counted = after.counted();
    List<PromiseChange> changes = new ArrayList<>();
    for (Promise promise : after.promises) {
      Promise before = promise(promise.id()).orElseThrow();
      Promise judged = after.judge(promise, counted, now);
      if (!judged.equals(before)) {
        changes.add(new PromiseChange(before, judged, account.dayOf(now)));
      }
    }
    return List.copyOf(changes);
  }

  private Promise judge(Promise promise, Map<String, CountedPayments> counted, Instant now) {
    boolean nothingLeft = open.isNothingIn(promise.amount().currency());
    CountedPayments own = counted.get(promise.id());
    return own == null ? promise : promise.judged(own, nothingLeft, account, now);
  }

  /** The payments that count towards each promise that takes payments. */
  private Map<String, CountedPayments> counted() {
    Map<Long, Money> left = new HashMap<>();
    payments.forEach(payment -> left.put(payment.seq(), payment.amount()));
    Map<String, CountedPayments> counted = new HashMap<>();
    promises.stream()
        .filter(promise -> promise.state().takesPayments())
        .forEach(promise -> counted.put(promise.id(), counted(promise, left)));
    return counted;
  }

  private CountedPayments counted(Promise promise, Map<Long, Money> left) {
    LocalDate graceDay = Promise.graceDay(promise.dueOn(), account);
    CountedPayments counted = CountedPayments.none(promise.amount().currency());
    for (Payment payment : payments) {
      if (payment.countsTowards(promise) && !payment.receivedOn().isAfter(graceDay)) {
        Money rest = left.getOrDefault(payment.seq(), Money.zero(payment.amount().currency()));
        Money taken = rest.min(promise.amount().minus(counted.total()));
        left.put(payment.seq(), rest.minus(taken));
        counted = counted.plus(taken, !payment.receivedOn().isAfter(promise.dueOn()));
      }
    }
    return counted;
  }
}
