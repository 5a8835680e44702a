package io.dunlin.disposition.accounttask;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is open of an account that goes to another CSM, as it is said to both (D4).
 *
 * @param tasks titles with their due days, the next due first
 */
record HandoverSummary(
    @Nullable Money collectible,
    @Nullable LocalDate oldestDueOn,
    List<String> tasks,
    List<String> promises,
    List<String> disputes) {

  static final HandoverSummary NOTHING =
      new HandoverSummary(null, null, List.of(), List.of(), List.of());

  String text() {
    List<String> open = new ArrayList<>();
    if (collectible != null && collectible.isPositive()) {
      open.add("%s to collect, the oldest due on %s".formatted(collectible.shown(), oldestDueOn));
    }
    add("tasks", tasks, open);
    add("promises", promises, open);
    add("disputes", disputes, open);
    return open.isEmpty() ? "Nothing is open." : "Open: " + String.join("; ", open) + ".";
  }

  private static void add(String what, List<String> parts, List<String> open) {
    if (!parts.isEmpty()) {
      open.add(what + ": " + String.join(", ", parts));
    }
  }
}
