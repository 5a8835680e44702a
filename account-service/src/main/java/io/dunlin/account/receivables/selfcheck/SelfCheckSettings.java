package io.dunlin.account.receivables.selfcheck;

import module java.base;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When and how the books are checked.
 *
 * @param at the time of the night, in the company's zone
 * @param accounts how many are compared by one statement
 * @param events how many of Finance's accepted events are looked for by one statement
 */
@Validated
@ConfigurationProperties("dunlin.self-check")
record SelfCheckSettings(
    @DefaultValue("02:00") LocalTime at,
    @DefaultValue("2000") @Positive int accounts,
    @DefaultValue("10000") @Positive int events) {}
