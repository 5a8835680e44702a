package io.dunlin.account.transfer;

import io.dunlin.events.AccountEvent.TransferMode;
import io.dunlin.events.Health;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a transfer runs by itself or needs people, and why (D2, D3). */
record Judgement(TransferMode mode, List<String> why) {

  Judgement {
    why = List.copyOf(why);
  }

  /** Manual when sales opportunities are open or the health is poor; what is not known is not. */
  static Judgement of(@Nullable Integer openOpportunities, @Nullable Health health) {
    int opportunities = openOpportunities == null ? 0 : openOpportunities;
    List<String> manual = new ArrayList<>();
    if (opportunities > 0) {
      manual.add(count(opportunities));
    }
    if (health == Health.POOR) {
      manual.add("the health is poor");
    }
    return manual.isEmpty()
        ? new Judgement(TransferMode.AUTOMATED, List.of(count(0), "the health is " + words(health)))
        : new Judgement(TransferMode.MANUAL, manual);
  }

  boolean isManual() {
    return mode == TransferMode.MANUAL;
  }

  private static String count(int opportunities) {
    return switch (opportunities) {
      case 0 -> "no open sales opportunities";
      case 1 -> "1 open sales opportunity";
      default -> opportunities + " open sales opportunities";
    };
  }

  private static String words(@Nullable Health health) {
    return switch (health) {
      case null -> "not known";
      case UNKNOWN -> "not known";
      case GOOD -> "good";
      case FAIR -> "fair";
      case POOR -> "poor";
    };
  }
}
