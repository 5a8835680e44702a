package io.dunlin.account.collection.suspensionterms;

import module java.base;

import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Letter;
import io.dunlin.account.collection.suspensionterms.SuspensionTerms.Warn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The suspension process (E2), in the account's calendar days.
 *
 * @param overDays E2: over 30 days past due, that is from the 31st, an account is a candidate
 * @param warningDays E2: two weeks between the warning and the suspension
 * @param daysAfterHold days that a warned account has at least when a promise, a plan, a dispute or
 *     a hold by hand has ended
 * @param reviewOn E2: the day of the weekly review
 * @param warn whether candidates are warned at once, on the day after the review that lists them,
 *     or only when somebody decides so
 * @param letter whether nobody is suspended whom no letter of ours has told; NOT_REQUIRED for
 *     companies that warn by other means, and then no letter is written
 * @param tryAgainAfter when a suspension is tried again that was refused because the view of the
 *     account may be out of date
 */
@Validated
@ConfigurationProperties("dunlin.suspension")
record SuspensionSettings(
    @DefaultValue("30") @Positive int overDays,
    @DefaultValue("14") @Positive int warningDays,
    @DefaultValue("3") @PositiveOrZero int daysAfterHold,
    @DefaultValue("MONDAY") @NotNull DayOfWeek reviewOn,
    @DefaultValue("AFTER_REVIEW") @NotNull Warn warn,
    @DefaultValue("REQUIRED") @NotNull Letter letter,
    @DefaultValue("5m") @NotNull Duration tryAgainAfter) {}
