package io.dunlin.dunning.sequence;

import module java.base;

import io.dunlin.kit.contactpolicy.ContactPolicySettings;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When sequences take their steps.
 *
 * @param sendAt local time at which a process day's steps are due (W7)
 * @param followUpDays days after the POC's answer on which the owner looks again (A3)
 */
@Validated
@ConfigurationProperties("dunlin.dunning")
public record SequenceSettings(
    @DefaultValue("09:00") LocalTime sendAt, @DefaultValue("7") @Positive int followUpDays) {

  public SequenceFacts.Schedule schedule(ContactPolicySettings contacts) {
    return new SequenceFacts.Schedule(sendAt, followUpDays, contacts.policy());
  }
}
