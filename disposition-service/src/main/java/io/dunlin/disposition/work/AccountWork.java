package io.dunlin.disposition.work;

import io.dunlin.disposition.work.Step.Ask;
import io.dunlin.disposition.work.Step.AskAnew;
import io.dunlin.disposition.work.Step.End;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of account-service's events does to people's work, decided in the order of the
 * events: of each question one work item is open at a time, and what ends a question ends it.
 */
final class AccountWork {

  private final Map<String, String> openItems = new HashMap<>();
  private final Map<String, WorkItem> asked = new LinkedHashMap<>();
  private final Map<String, Closure> ended = new LinkedHashMap<>();

  private AccountWork(Map<String, String> openBefore) {
    openItems.putAll(openBefore);
  }

  /**
   * Decides on top of what was open before.
   *
   * @param openBefore the open work item of each question
   */
  static AccountWork of(Collection<Step> steps, Map<String, String> openBefore) {
    AccountWork work = new AccountWork(openBefore);
    steps.forEach(work::take);
    return work;
  }

  /** Work to open, also what the batch itself ends again. */
  List<WorkItem> asked() {
    return List.copyOf(asked.values());
  }

  /** How work items end, by their identifier. */
  Map<String, Closure> ended() {
    return ended;
  }

  private void take(Step step) {
    switch (step) {
      case Ask(WorkItem item) -> ask(step.question(), item);
      case End(Closure ending) -> end(step.question(), ending);
      case AskAnew(Closure ending, WorkItem item) -> askAnew(step.question(), ending, item);
    }
  }

  private void ask(String question, WorkItem item) {
    if (openItems.putIfAbsent(question, item.id()) == null) {
      asked.putIfAbsent(item.id(), item);
    }
  }

  private void askAnew(String question, Closure ending, WorkItem item) {
    if (openItems.containsKey(question)) {
      end(question, ending);
      ask(question, item);
    }
  }

  private void end(String question, Closure ending) {
    String item = openItems.remove(question);
    if (item != null) {
      ended.putIfAbsent(item, ending);
    }
  }
}
