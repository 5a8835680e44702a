package io.dunlin.disposition.promise;

import module java.base;

import io.dunlin.events.Money;

/** A new promise among those of its account, which has room for as much as is open (C2). */
record PromisePlacement(PromiseLimits limits, Promise promise) {

  NewPromise placed() {
    List<Promise> renewed = renewed();
    return new NewPromise(
        promise.placed(level(renewed), limits.invoices(), limits.lastPayment()),
        renewed.stream()
            .map(old -> new PromiseChange(old, old.renewed(promise.madeOn()), promise.madeOn()))
            .toList(),
        isUsual()
            ? Optional.empty()
            : limits
                .approval(promise.amount(), promise.dueOn())
                .map(one -> one.usedBy(promise.id())));
  }

  /** Whether it needs nobody's approval. */
  private boolean isUsual() {
    return promise.amount().compareTo(open()) <= 0
        && !promise.dueOn().isAfter(promise.madeOn().plusDays(limits.mostDaysAhead()));
  }

  private Money open() {
    return limits.ledger().open().in(promise.amount().currency());
  }

  /** The oldest open promises, until the others and the new one are no more than what is open. */
  private List<Promise> renewed() {
    List<Promise> others =
        limits.ledger().promises().stream()
            .filter(Promise::isOpen)
            .filter(this::isInItsCurrency)
            .toList();
    Money room = open().minus(promise.amount());
    List<Promise> stay = new ArrayList<>();
    for (Promise other : others.reversed()) {
      room = room.minus(other.outstanding());
      if (room.amount().signum() < 0) {
        break;
      }
      stay.add(other);
    }
    return others.stream().filter(other -> !stay.contains(other)).toList();
  }

  private boolean isInItsCurrency(Promise other) {
    return other.amount().currency().equals(promise.amount().currency());
  }

  /** One more than that of the last promise for the same invoices, unless that one ended well. */
  private int level(List<Promise> renewed) {
    return limits.ledger().promises().reversed().stream()
        .filter(this::isInItsCurrency)
        .filter(old -> !old.isOpen() || renewed.contains(old))
        .filter(this::isForTheSame)
        .findFirst()
        .map(last -> last.state().endedWell() ? 1 : last.level() + 1)
        .orElse(1);
  }

  private boolean isForTheSame(Promise old) {
    return old.invoices().isEmpty()
        || limits.invoices().isEmpty()
        || !Collections.disjoint(old.invoices(), limits.invoices());
  }
}
