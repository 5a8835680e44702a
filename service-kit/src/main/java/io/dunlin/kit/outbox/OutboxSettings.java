package io.dunlin.kit.outbox;

import module java.base;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How events are published.
 *
 * @param maxPayload the largest event, checked when it is written
 * @param batch the most events that are on their way to Kafka at once
 * @param poll the pause between two looks when nothing wakes the relay
 * @param lease how long a relay that died holds up the next one
 * @param pauseAfterFailure how long to wait before starting again at the lowest id
 */
@Validated
@ConfigurationProperties("dunlin.outbox")
public record OutboxSettings(
    @DefaultValue("900KB") DataSize maxPayload,
    @DefaultValue("2000") @Positive int batch,
    @DefaultValue("100ms") Duration poll,
    @DefaultValue("5s") Duration lease,
    @DefaultValue("500ms") Duration pauseAfterFailure) {}
