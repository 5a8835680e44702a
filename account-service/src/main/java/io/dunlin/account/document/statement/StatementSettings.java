package io.dunlin.account.document.statement;

import module java.base;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Statements of accounts (E3).
 *
 * @param day of the month on which they go out, unless that is on a weekend
 * @param atOnce how many are rendered and issued together, which bounds the memory they need
 * @param mostLines on one document; beyond, what moved in the same way on one day is one line
 * @param claim how long, in wall time, those who render leave each other's accounts alone
 */
@Validated
@ConfigurationProperties("dunlin.statement")
record StatementSettings(
    @DefaultValue("15") @Min(2) @Max(27) int day,
    @DefaultValue("20") @Positive int atOnce,
    @DefaultValue("1000") @Positive int mostLines,
    @DefaultValue("30s") Duration claim) {}
