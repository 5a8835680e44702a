package io.dunlin.account.receivables.intake;

import module java.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How a stream of events is cut up.
 *
 * @param chunk the most lines that are taken together
 * @param pause after which a chunk is taken although it is not full
 * @param lanes transactions that a chunk is divided among, by account
 * @param longestLine what is longer is rejected
 */
@Validated
@ConfigurationProperties("dunlin.finance.stream")
record StreamSettings(
    @DefaultValue("1000") @Positive @Max(1000) int chunk,
    @DefaultValue("20ms") Duration pause,
    @DefaultValue("2") @Positive int lanes,
    @DefaultValue("1MB") DataSize longestLine) {}
