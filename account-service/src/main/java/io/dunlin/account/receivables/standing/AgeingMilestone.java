package io.dunlin.account.receivables.standing;

/**
 * An age at which another feature wants accounts to be looked at, whether a bucket ends there or
 * not.
 *
 * @param daysPastDue the last day before it
 */
public record AgeingMilestone(int daysPastDue) {}
