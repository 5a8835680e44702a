package io.dunlin.account.receivables.standing;

import module java.base;

import jakarta.validation.constraints.NotEmpty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ageing buckets (M1).
 *
 * @param edges the last day past due of each bucket but the oldest
 */
@Validated
@ConfigurationProperties("dunlin.ageing")
record AgeingSettings(@DefaultValue({"0", "30", "60", "90"}) @NotEmpty List<Integer> edges) {}
