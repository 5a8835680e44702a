package io.dunlin.dunning.sequence;

import module java.base;

/** A new state, and what comes of it. */
public record Decision<T>(T state, List<DunningEffect> effects) {

  public Decision {
    effects = List.copyOf(effects);
  }

  public static <T> Decision<T> nothing(T state) {
    return new Decision<>(state, List.of());
  }

  /** Decides on from here; the effects of both count. */
  public <R> Decision<R> then(Function<T, Decision<R>> next) {
    Decision<R> after = next.apply(state);
    List<DunningEffect> all = new ArrayList<>(effects);
    all.addAll(after.effects);
    return new Decision<>(after.state, all);
  }
}
