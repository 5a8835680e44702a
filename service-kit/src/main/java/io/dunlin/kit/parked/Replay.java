package io.dunlin.kit.parked;

/** A parked record that somebody tries again. */
public record Replay(long id, String by) {

  private static final ScopedValue<Replay> CURRENT = ScopedValue.newInstance();

  /** Runs the consumer's listener so that it knows that this is a replay. */
  void run(Runnable listener) {
    ScopedValue.where(CURRENT, this).run(listener);
  }

  public static boolean isUnderWay() {
    return CURRENT.isBound();
  }

  public static Replay current() {
    return CURRENT.get();
  }
}
