package io.dunlin.disposition.catalogue;

import module java.base;

import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/**
 * The immediate consequence of a disposition that ends with a resolution (C2): a task for somebody,
 * or nothing, which then says why. The manager changes it with the catalogue.
 *
 * @param role whose task it is; with a TASK only
 * @param businessDays until it is due, by the calendar of the account's country
 * @param text what is to be done with a TASK, or why NONE is needed
 */
public record Consequence(
    Kind kind, @Nullable String role, @Nullable Integer businessDays, @Nullable String text) {

  /** The kinds of consequence. */
  public enum Kind {
    /** A task for a role. */
    TASK,
    /** A call to the customer, at the agreed time where there is one. */
    CALLBACK,
    /** A call to the customer on the day of the promised payment. */
    PAYMENT_DAY_CALLBACK,
    /** Finance looks if the payment has come. */
    PAYMENT_CHECK,
    /** A question that Finance answers (B1). */
    BILLING_QUESTION,
    /** The CSM tries to keep the customer (B1). */
    CANCELLATION_REQUEST,
    /** Nothing, because the disposition itself is all there is to do. */
    NONE
  }

  static final Set<String> ROLES = Set.of("csm", "agent", "ar", "manager", "team-lead", "cs-ops");

  private static final int MOST_DAYS = 60;

  /** Checks it as the consequence of a path. */
  void validate(DispositionPath path, String pointer, ValidationErrors errors) {
    boolean task = kind == Kind.TASK;
    boolean needsText = task || kind == Kind.NONE;
    belongs(task, role, pointer + "/role", errors);
    belongs(needsText, text, pointer + "/text", errors);
    belongs(hasDays(), businessDays, pointer + "/businessDays", errors);
    errors.unless(
        !task || role == null || ROLES.contains(role), pointer + "/role", "One of " + ROLES);
    errors.keeps(TextRule.NAME, pointer + "/text", text);
    errors.unless(
        businessDays == null || (businessDays >= 0 && businessDays <= MOST_DAYS),
        pointer + "/businessDays",
        "From 0 to " + MOST_DAYS);
    Kind bound = path.boundTo();
    errors.unless(
        bound == null || bound == kind, pointer + "/kind", "This path always has " + bound);
    errors.unless(
        kind != Kind.PAYMENT_DAY_CALLBACK || path.isPromise(),
        pointer + "/kind",
        "Only with a reason that makes a promise");
  }

  private boolean hasDays() {
    return switch (kind) {
      case TASK, CALLBACK, BILLING_QUESTION, CANCELLATION_REQUEST -> true;
      case PAYMENT_DAY_CALLBACK, PAYMENT_CHECK, NONE -> false;
    };
  }

  private void belongs(
      boolean needed, @Nullable Object part, String pointer, ValidationErrors errors) {
    errors.unless(!needed || part != null, pointer, "Is needed with " + kind);
    errors.unless(needed || part == null, pointer, "Is not said with " + kind);
  }
}
