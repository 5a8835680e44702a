package io.dunlin.kit.contactpolicy;

import module java.base;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The contact policy (C7), the same for every service.
 *
 * @param opensAt local time of the account from which it may be contacted
 * @param closesAt local time of the account from which it may not be contacted any more
 * @param leastGapDays calendar days between two contacts; 0 and 1 allow one on each day
 * @param mostInSevenDays contacts per account on a day and the six days before it, calls and
 *     e-mails counted together; 7 is what US Regulation F presumes to be lawful for calls
 */
@Validated
@ConfigurationProperties("dunlin.contact-policy")
public record ContactPolicySettings(
    @DefaultValue("09:00") LocalTime opensAt,
    @DefaultValue("18:00") LocalTime closesAt,
    @DefaultValue("2") @PositiveOrZero @Max(30) int leastGapDays,
    @DefaultValue("7") @Min(1) int mostInSevenDays) {

  @AssertTrue(message = "contact hours end after they begin")
  public boolean isOpenForSomeTime() {
    return opensAt.isBefore(closesAt);
  }

  public ContactPolicy policy() {
    return new ContactPolicy(opensAt, closesAt, leastGapDays, mostInSevenDays);
  }
}
