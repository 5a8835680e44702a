package io.dunlin.account.collection.suspensionreview;

import module java.base;

import io.dunlin.account.collection.suspension.SuspensionCommand;
import io.dunlin.account.collection.suspension.SuspensionEntry;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.ValidationErrors;
import io.dunlin.kit.problem.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Bodies of requests with decisions and notes; all that is wrong with one is told at once. */
@Component
class CommandBodies {

  /** A note, and what its author makes of it. */
  record Note(@Nullable String note, @Nullable String insight) {

    Note read() {
      ValidationErrors errors = new ValidationErrors();
      errors.required("/note", note);
      errors.kept("/insight", insight);
      InvalidInput.raise(errors);
      return this;
    }
  }

  /** The reason of a command. */
  record Why(@Nullable String reason) {

    String read() {
      ValidationErrors errors = new ValidationErrors();
      String why = errors.required("/reason", reason);
      InvalidInput.raise(errors);
      return Objects.requireNonNull(why);
    }
  }

  /** Until when, and why. */
  record HoldBody(@Nullable String until, @Nullable String reason) {

    SuspensionCommand read() {
      ValidationErrors errors = new ValidationErrors();
      LocalDate day = day(errors, until);
      String why = errors.required("/reason", reason);
      InvalidInput.raise(errors);
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
      ValidationErrors errors = new ValidationErrors();
      Choice choice = errors.oneOf("/decision", decision, Choice.class);
      LocalDate day = choice == Choice.HOLD ? day(errors, until) : null;
      if (choice != Choice.HOLD && until != null) {
        errors.add("/until", "Only HOLD has a day; leave it out");
      }
      errors.required("/reason", reason);
      InvalidInput.raise(errors);
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

  private static @Nullable LocalDate day(ValidationErrors errors, @Nullable String text) {
    if (errors.required("/until", text) == null) {
      return null;
    }
    LocalDate day = DayRule.day(String.valueOf(text)).orElse(null);
    if (day == null) {
      errors.add("/until", "Must be " + DayRule.DAY);
    }
    return day;
  }
}
