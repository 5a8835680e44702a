package io.dunlin.dunning.playbook;

import static io.dunlin.dunning.playbook.PlaybookText.need;
import static io.dunlin.dunning.playbook.PlaybookText.needRole;
import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** A step as somebody wrote it. */
public record StepText(
    @Nullable String id,
    @Nullable Integer day,
    @Nullable StepKind kind,
    @Nullable SenderRole sender,
    @Nullable String assignee,
    @Nullable String template,
    @Nullable String title,
    @Nullable String description) {

  /** The last process day of a step, which is about ten years. */
  private static final int LAST_DAY = 3650;

  /**
   * Adds all that is wrong with it.
   *
   * @param ids the steps before it
   */
  void check(
      String at,
      Set<String> ids,
      Predicate<String> isTemplate,
      Predicate<String> isRole,
      ValidationErrors faults) {
    need(id, TextRule.KEY, at + "/id", faults);
    need(title, TextRule.NAME, at + "/title", faults);
    need(description, TextRule.NOTE, at + "/description", faults);
    if (id != null && !ids.add(id)) {
      faults.add(at + "/id", "is used by an earlier step");
    }
    if (day == null || day < 1 || day > LAST_DAY) {
      faults.add(at + "/day", "a process day from 1 to %d is needed".formatted(LAST_DAY));
    }
    if (kind == null) {
      faults.add(at + "/kind", "is needed");
    } else if (kind == StepKind.EMAIL) {
      checkMail(at, isTemplate, faults);
    } else {
      needRole(assignee, at + "/assignee", isRole, faults);
    }
  }

  private void checkMail(String at, Predicate<String> isTemplate, ValidationErrors faults) {
    if (sender == null) {
      faults.add(at + "/sender", "an e-mail needs a sender");
    }
    if (template == null || !isTemplate.test(template)) {
      faults.add(at + "/template", "there is no template of this name");
    }
  }

  /** The step, once no fault is left. */
  Step step() {
    return new Step(
        requireNonNull(id),
        requireNonNull(day),
        requireNonNull(kind),
        sender,
        assignee,
        template,
        requireNonNull(title),
        requireNonNull(description));
  }
}
