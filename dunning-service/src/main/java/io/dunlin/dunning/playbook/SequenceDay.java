package io.dunlin.dunning.playbook;

import org.jspecify.annotations.Nullable;

/** The day of a sequence as the CSM sees it (W8). */
public final class SequenceDay {

  private static final int FIRST_PROCESS_DAY = 10;
  private static final int LAST_PROCESS_DAY = 100;
  private static final int LAST = 90;

  private SequenceDay() {}

  /** Process day 10 is sequence day 1, 99 is 90, and so is every later one; before 10 is none. */
  public static @Nullable Integer of(int processDay) {
    if (processDay < FIRST_PROCESS_DAY) {
      return null;
    }
    return processDay >= LAST_PROCESS_DAY ? LAST : processDay - FIRST_PROCESS_DAY + 1;
  }
}
