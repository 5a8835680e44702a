package io.dunlin.kit.intake;

import module java.base;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are taken in.
 *
 * @param keepInbox how long an event's id is kept: the topics' retention and a week
 * @param firstPause the pause after the first transient failure; it doubles each time
 * @param longestPause the most that it grows to
 * @param repeats how often a record is tried again after the same conflict (a deadlock, a
 *     serialization failure, a statement that took too long) before it is parked; what is away is
 *     waited for as long as it takes
 * @param batchRepeats the same of a batch before it is divided
 */
@Validated
@ConfigurationProperties("dunlin.intake")
public record IntakeSettings(
    @DefaultValue("35d") Duration keepInbox,
    @DefaultValue("100ms") Duration firstPause,
    @DefaultValue("5s") Duration longestPause,
    @DefaultValue("10") @PositiveOrZero int repeats,
    @DefaultValue("2") @PositiveOrZero int batchRepeats) {}
