package io.dunlin.account.collection.suspensionreview;

import io.dunlin.account.InvalidInput;
import io.dunlin.account.collection.suspension.SuspensionCommand;
import io.dunlin.account.collection.suspension.SuspensionEntry;
import io.dunlin.account.input.Findings;
import io.dunlin.kit.input.DayRule;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies of requests with decisions and notes; all that is wrong with one is told at once. */
@Component
class CommandBodies {

  /** A note, and what its author makes of it. */
  record Note(@Nullable String note, @Nullable String insight) {

    Note read() {
      Findings findings = new Findings();
      findings.required("/note", note);
      findings.kept("/insight", insight);
      InvalidInput.raise(findings);
      return this;
    }
  }

  /** The reason of a command. */
  record Why(@Nullable String reason) {

    String read() {
      Findings findings = new Findings();
      String why = findings.required("/reason", reason);
      InvalidInput.raise(findings);
      return Objects.requireNonNull(why);
    }
  }

  /** Until when, and why. */
  record HoldBody(@Nullable String until, @Nullable String reason) {

    SuspensionCommand read() {
      Findings findings = new Findings();
      LocalDate day = day(findings, until);
      String why = findings.required("/reason", reason);
      InvalidInput.raise(findings);
      return new SuspensionCommand.HoldUntil(
          Objects.requireNonNull(why), Objects.requireNonNull(day));
    }
  }

  /** The decisions of the review. */
  enum Choice {
    PROCEED,
    HOLD,
    RELEASE
  }

  /** A decision of the review; only HOLD has a day. */
  record Decision(@Nullable String decision, @Nullable String until, @Nullable String reason) {

    SuspensionCommand read() {
      Findings findings = new Findings();
      Choice choice = findings.oneOf("/decision", decision, Choice.class);
      LocalDate day = choice == Choice.HOLD ? day(findings, until) : null;
      if (choice != Choice.HOLD && until != null) {
        findings.add("/until", "Only HOLD has a day; leave it out");
      }
      findings.required("/reason", reason);
      InvalidInput.raise(findings);
      String why = Objects.requireNonNull(reason);
      return switch (Objects.requireNonNull(choice)) {
        case PROCEED -> new SuspensionCommand.Proceed(why);
        case HOLD -> new SuspensionCommand.HoldUntil(why, Objects.requireNonNull(day));
        case RELEASE -> new SuspensionCommand.Release(why);
      };
    }

    SuspensionEntry.Kind kind() {
      return SuspensionEntry.Kind.valueOf(String.valueOf(decision));
    }
  }

  private static @Nullable LocalDate day(Findings findings, @Nullable String text) {
    if (findings.required("/until", text) == null) {
      return null;
    }
    LocalDate day = DayRule.day(String.valueOf(text)).orElse(null);
    if (day == null) {
      findings.add("/until", "Must be " + DayRule.DAY);
    }
    return day;
  }
}
