package io.dunlin.dunning.message;

import module java.base;

import io.dunlin.dunning.playbook.SenderRole;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param enabled whether a new installation sends; afterwards the switch in the database counts
 * @param ceiling the most messages per business day, for a new installation
 * @param connections to the provider; a chunk is never larger
 * @param clearanceLife after which a clearance is void
 * @param transportTimeout after which the provider counts as silent
 * @param mailboxFreshness nothing leaves when the last complete look into the mailbox is older
 * @param roles whose name stands under a letter that is not the CSM's
 * @param people the names of CSMs where they cannot be told from their user names
 */
@Validated
@ConfigurationProperties("dunlin.dunning.sending")
public record SendingSettings(
    @DefaultValue("false") boolean enabled,
    @PositiveOrZero @DefaultValue("1000") int ceiling,
    @Positive @DefaultValue("4") int connections,
    @DefaultValue("5s") Duration clearanceLife,
    @DefaultValue("20s") Duration transportTimeout,
    @DefaultValue("5m") Duration mailboxFreshness,
    @DefaultValue("10s") String sweep,
    @NotBlank @DefaultValue("Dunlin") String company,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue Map<SenderRole, String> roles,
    @DefaultValue Map<String, String> people) {}
