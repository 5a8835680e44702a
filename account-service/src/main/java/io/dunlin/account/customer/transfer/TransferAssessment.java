package io.dunlin.account.customer.transfer;

import module java.base;

import io.dunlin.events.Health;
import io.dunlin.events.TransferEvent.TransferMode;
import org.jspecify.annotations.Nullable;

/** Whether a transfer runs by itself or needs people, and why (D2, D3). */
public record TransferAssessment(TransferMode mode, List<String> why) {

  public TransferAssessment {
    why = List.copyOf(why);
  }

  /**
   * Manual when sales opportunities are open, the CSM has tasks pending or the health is poor; what
   * is not known is not.
   */
  static TransferAssessment of(
      @Nullable Integer openOpportunities, int pendingTasks, @Nullable Health health) {
    int opportunities = openOpportunities == null ? 0 : openOpportunities;
    List<String> manual = new ArrayList<>();
    if (opportunities > 0) {
      manual.add(opportunities(opportunities));
    }
    if (pendingTasks > 0) {
      manual.add(tasks(pendingTasks));
    }
    if (health == Health.POOR) {
      manual.add(words(health));
    }
    return manual.isEmpty()
        ? new TransferAssessment(
            TransferMode.AUTOMATED, List.of(opportunities(0), tasks(0), words(health)))
        : new TransferAssessment(TransferMode.MANUAL, manual);
  }

  public boolean isManual() {
    return mode == TransferMode.MANUAL;
  }

  private static String opportunities(int open) {
    return switch (open) {
      case 0 -> "no open sales opportunities";
      case 1 -> "1 open sales opportunity";
      default -> open + " open sales opportunities";
    };
  }

  private static String tasks(int pending) {
    return switch (pending) {
      case 0 -> "no pending tasks of the CSM";
      case 1 -> "1 pending task of the CSM";
      default -> pending + " pending tasks of the CSM";
    };
  }

  private static String words(@Nullable Health health) {
    String known =
        switch (health) {
          case null -> "not known";
          case UNKNOWN -> "not known";
          case GOOD -> "good";
          case FAIR -> "fair";
          case POOR -> "poor";
        };
    return "the health is " + known;
  }
}
