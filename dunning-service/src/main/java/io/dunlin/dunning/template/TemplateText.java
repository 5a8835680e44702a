package io.dunlin.dunning.template;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * A template's text as somebody wrote it, not yet checked.
 *
 * @param reason why it is changed
 * @param basedOn the version that was changed; null to publish whatever the newest one is
 */
record TemplateText(
    @Nullable String subject,
    @Nullable String body,
    @Nullable String reason,
    @Nullable Integer basedOn) {

  private static final int MOST_FAULTS = 100;
  private static final int LONGEST_REASON = 1_000;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** All that is wrong with it at once; empty when it can be rendered. */
  ValidationErrors faults(String name) {
    ValidationErrors faults = new ValidationErrors(MOST_FAULTS);
    faults.unless(
        NAME.matcher(name).matches(),
        "/name",
        "Lower-case letters, digits and single hyphens, such as csm-first-reminder");
    faults.unless(
        !name.equals(TemplateModel.INVOICES), "/name", "Is that of the table {{> invoices}}");
    faults.keeps(TextRule.KEY, "/name", name);
    String line = faults.required("/subject", subject);
    String text = body;
    faults.keeps(TextRule.NAME, "/subject", line);
    if (line != null) {
      TemplateTags.faultsOfSubject(line).forEach(fault -> faults.add("/subject", fault));
    }
    if (text == null || text.isBlank()) {
      faults.add("/body", "Is needed");
    } else {
      faults.keeps(TextRule.NOTE, "/body", text);
      faults.unless(
          text.codePoints().noneMatch(TemplateText::isControl),
          "/body",
          "Must be without control characters but line breaks and tabs");
      TemplateTags.faultsOfBody(text).forEach(fault -> faults.add("/body", fault));
    }
    if (reason != null) {
      TextRule.NOTE.fault(reason, LONGEST_REASON).ifPresent(fault -> faults.add("/reason", fault));
    }
    return faults;
  }

  /** The same for a text that is published, which needs a reason. */
  ValidationErrors faultsOfPublished(String name) {
    ValidationErrors faults = faults(name);
    if (reason == null || reason.isBlank()) {
      faults.add("/reason", "Is needed: say why it is changed");
    }
    return faults;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  /** The text when it has no faults; every line ends with a line feed. */
  Template draft(String name, Language language) {
    return Template.draft(
        name,
        language,
        Objects.requireNonNull(subject).strip(),
        Objects.requireNonNull(body).lines().collect(Collectors.joining("\n", "", "\n")),
        reason);
  }
}
