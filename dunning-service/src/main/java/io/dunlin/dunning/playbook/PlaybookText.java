package io.dunlin.dunning.playbook;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** A playbook as somebody wrote it, not yet checked; null is what was left out. */
public record PlaybookText(
    @Nullable String name,
    @Nullable String title,
    @Nullable String owner,
    @Nullable List<String> segments,
    @Nullable List<StepText> steps) {

  private static final int MOST_STEPS = 200;

  /** The last process day of a step, which is about ten years. */
  private static final int LAST_DAY = 3650;

  /** A step as somebody wrote it. */
  public record StepText(
      @Nullable String id,
      @Nullable Integer day,
      @Nullable StepKind kind,
      @Nullable SenderRole sender,
      @Nullable String assignee,
      @Nullable String template,
      @Nullable String title,
      @Nullable String description) {}

  /** All that is wrong with it at once; empty when it can be published. */
  ValidationErrors faults(Predicate<String> isTemplate, Predicate<String> isRole) {
    ValidationErrors faults = new ValidationErrors();
    need(name, TextRule.KEY, "/name", faults);
    need(title, TextRule.NAME, "/title", faults);
    needRole(owner, "/owner", isRole, faults);
    if (segments == null) {
      faults.add("/segments", "is needed; an empty list serves as a fallback only");
    } else {
      checkSegments(segments, faults);
    }
    if (steps == null || steps.isEmpty()) {
      faults.add("/steps", "at least one step is needed");
    } else if (steps.size() > MOST_STEPS) {
      faults.add("/steps", "at most %d steps".formatted(MOST_STEPS));
    } else {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < steps.size(); i++) {
        check(steps.get(i), "/steps/" + i, ids, isTemplate, isRole, faults);
      }
    }
    return faults;
  }

  private static void check(
      StepText step,
      String at,
      Set<String> ids,
      Predicate<String> isTemplate,
      Predicate<String> isRole,
      ValidationErrors faults) {
    need(step.id, TextRule.KEY, at + "/id", faults);
    need(step.title, TextRule.NAME, at + "/title", faults);
    need(step.description, TextRule.NOTE, at + "/description", faults);
    if (step.id != null && !ids.add(step.id)) {
      faults.add(at + "/id", "is used by an earlier step");
    }
    if (step.day == null || step.day < 1 || step.day > LAST_DAY) {
      faults.add(at + "/day", "a process day from 1 to %d is needed".formatted(LAST_DAY));
    }
    if (step.kind == null) {
      faults.add(at + "/kind", "is needed");
    } else if (step.kind == StepKind.EMAIL) {
      checkMail(step, at, isTemplate, faults);
    } else {
      needRole(step.assignee, at + "/assignee", isRole, faults);
    }
  }

  private static void checkMail(
      StepText step, String at, Predicate<String> isTemplate, ValidationErrors faults) {
    if (step.sender == null) {
      faults.add(at + "/sender", "an e-mail needs a sender");
    }
    if (step.template == null || !isTemplate.test(step.template)) {
      faults.add(at + "/template", "there is no template of this name");
    }
  }

  private static void needRole(
      @Nullable String role, String at, Predicate<String> isRole, ValidationErrors faults) {
    if (role == null || !isRole.test(role)) {
      faults.add(at, "a role is needed, such as csm");
    }
  }

  private static void checkSegments(List<String> segments, ValidationErrors faults) {
    for (int i = 0; i < segments.size(); i++) {
      need(segments.get(i), TextRule.KEY, "/segments/" + i, faults);
      if (segments.indexOf(segments.get(i)) < i) {
        faults.add("/segments/" + i, "stands here twice");
      }
    }
  }

  private static void need(
      @Nullable String value, TextRule rule, String at, ValidationErrors faults) {
    if (value == null || value.isBlank()) {
      faults.add(at, "is needed");
    } else {
      faults.keeps(rule, at, value);
    }
  }
}
