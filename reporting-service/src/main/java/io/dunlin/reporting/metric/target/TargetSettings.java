package io.dunlin.reporting.metric.target;

import module java.base;

import io.dunlin.events.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The targets of the team (E13).
 *
 * @param callsPerAgentAndDay distinct accounts with an outbound call
 * @param dsoDays DSO is to stay below
 * @param dsoOverDays DSO is taken over so many days up to the end
 * @param overdueAfterDays an invoice is old when more days than these are past due
 * @param overdueMost what is old is to stay below this amount, in the overdueCurrency
 * @param businessDaysToApply within which a payment is to be applied
 */
@Validated
@ConfigurationProperties("dunlin.reporting.targets")
public record TargetSettings(
    @Positive int callsPerAgentAndDay,
    @Positive int dsoDays,
    @Positive int dsoOverDays,
    @Positive int overdueAfterDays,
    @NotNull BigDecimal overdueMost,
    @NotBlank String overdueCurrency,
    @PositiveOrZero int businessDaysToApply) {

  TargetRules rules() {
    return new TargetRules(
        callsPerAgentAndDay,
        dsoDays,
        dsoOverDays,
        overdueAfterDays,
        new Money(overdueMost, overdueCurrency),
        businessDaysToApply);
  }
}
