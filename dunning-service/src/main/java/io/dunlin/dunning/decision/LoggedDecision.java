package io.dunlin.dunning.decision;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A decision to write or not to write, with its reason.
 *
 * @param day the account's calendar day
 * @param rule the rule that led to it
 * @param reason in words, with the facts that it was made from
 */
public record LoggedDecision(
    String account,
    @Nullable UUID sequence,
    @Nullable UUID message,
    @Nullable String step,
    DecisionKind verdict,
    String rule,
    String reason,
    LocalDate day,
    Instant at) {}
