package io.dunlin.account.receivables.rate;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * In which currency the company reports (M1).
 *
 * @param reportingCurrency of ISO 4217
 */
@Validated
@ConfigurationProperties("dunlin.company")
record RateSettings(@DefaultValue("USD") @Pattern(regexp = "[A-Z]{3}") String reportingCurrency) {}
