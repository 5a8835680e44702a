package io.dunlin.account.collection.suspension;

import module java.base;

import io.dunlin.account.collection.suspensionterms.SuspensionTerms;
import org.jspecify.annotations.Nullable;

/** The day on which the passing of time changes something for a suspension (E2). */
record SuspensionSchedule(Suspension suspension, SuspensionTerms terms) {

  /** The day on which time changes something; null when only facts and people do. */
  @Nullable LocalDate nextDay() {
    if (!suspension.holds().isEmpty()) {
      return suspension.holds().stream()
          .map(Hold::until)
          .filter(Objects::nonNull)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }
    SuspensionStage stage = suspension.stage();
    return switch (suspension.state()) {
      case CANDIDATE ->
          suspension.proceed()
              ? stage.since()
              : terms.warnsOn(Objects.requireNonNull(stage.since()));
      case WARNED ->
          new WarningDelivery(suspension, terms).mustBeRepeated()
              ? Objects.requireNonNull(stage.warnedOn()).plusDays(1)
              : stage.suspendsOn();
      case NONE, SUSPENDED, REINSTATED -> null;
    };
  }

  boolean hasCome(LocalDate today) {
    LocalDate day = nextDay();
    return day != null && !day.isAfter(today);
  }

  /** The beginning of that day in the account's zone; later for what was refused. */
  @Nullable Instant nextAt(SuspensionFacts facts) {
    if (suspension.refused() != null) {
      return triedAgainAt(facts);
    }
    LocalDate day = nextDay();
    return day == null ? null : midnight(day, facts);
  }

  /** Changes meanwhile do not postpone it. A letter that has not been sent is given a day. */
  private Instant triedAgainAt(SuspensionFacts facts) {
    Instant planned = suspension.nextDueAt();
    if (planned != null) {
      return planned;
    }
    return new WarningDelivery(suspension, terms).isMissing()
        ? midnight(facts.today().plusDays(1), facts)
        : facts.now().plus(terms.tryAgainAfter());
  }

  private static Instant midnight(LocalDate day, SuspensionFacts facts) {
    return day.atStartOfDay(facts.zone()).toInstant();
  }
}
