package io.dunlin.account.customer.renewal;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The review of renewals (B2), in calendar days.
 *
 * @param openDaysBefore days between the opening of the review and the renewal
 * @param answerWithinDays days after the opening in which an answer is in time
 * @param sameWithinDays a new day that is nearer than this to a renewal of the account reschedules
 *     it; one that is further away is another renewal
 */
@Validated
@ConfigurationProperties("dunlin.renewal")
record RenewalSettings(
    @DefaultValue("90") @Positive int openDaysBefore,
    @DefaultValue("30") @Positive int answerWithinDays,
    @DefaultValue("183") @Positive int sameWithinDays) {}
