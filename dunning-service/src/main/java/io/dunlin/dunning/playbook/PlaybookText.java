package io.dunlin.dunning.playbook;

import static java.util.Objects.requireNonNull;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * A playbook as somebody wrote it, not yet checked; null is what was left out.
 *
 * @param reason why it is published; kept with the version, no part of the playbook
 */
public record PlaybookText(
    @Nullable String name,
    @Nullable String title,
    @Nullable String owner,
    @Nullable List<String> segments,
    @Nullable List<StepText> steps,
    @Nullable String reason) {

  private static final int MOST_STEPS = 200;

  /** All that is wrong with it at once; empty when it can be published. */
  ValidationErrors faults(Predicate<String> isTemplate, Predicate<String> isRole) {
    ValidationErrors faults = new ValidationErrors();
    need(name, TextRule.KEY, "/name", faults);
    need(title, TextRule.NAME, "/title", faults);
    needRole(owner, "/owner", isRole, faults);
    faults.kept("/reason", reason);
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
        steps.get(i).check("/steps/" + i, ids, isTemplate, isRole, faults);
      }
    }
    return faults;
  }

  /** The playbook, once no fault is left. */
  Playbook playbook() {
    return new Playbook(
        requireNonNull(name),
        0,
        requireNonNull(title),
        requireNonNull(owner),
        requireNonNull(segments),
        requireNonNull(steps).stream()
            .map(StepText::step)
            .sorted(Comparator.comparingInt(Step::day))
            .toList());
  }

  static void needRole(
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

  static void need(@Nullable String value, TextRule rule, String at, ValidationErrors faults) {
    if (value == null || value.isBlank()) {
      faults.add(at, "is needed");
    } else {
      faults.keeps(rule, at, value);
    }
  }
}
