package io.dunlin.disposition.promise;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far a promise may go without a manager's approval (C2).
 *
 * @param mostDaysAhead calendar days from the day on which it is made
 */
@Validated
@ConfigurationProperties("dunlin.promises")
record PromiseSettings(@DefaultValue("60") @Positive int mostDaysAhead) {}
