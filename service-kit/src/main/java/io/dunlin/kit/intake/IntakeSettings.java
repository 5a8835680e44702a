package io.dunlin.kit.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken in.
 *
 * @param keepInbox how long an event's id is kept: the topics' retention and a week
 * @param firstPause the pause after the first transient trouble; it doubles each time
 * @param longestPause the most that it grows to
 */
@ConfigurationProperties("dunlin.intake")
public record IntakeSettings(
    @DefaultValue("35d") Duration keepInbox,
    @DefaultValue("100ms") Duration firstPause,
    @DefaultValue("5s") Duration longestPause) {}
