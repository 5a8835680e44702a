package io.dunlin.dunning.mail;

import module java.base;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much failure one mail may make before it is put aside for people.
 *
 * @param attempts how often a mail may fail; then it is put aside and the next ones are read
 * @param deadline for the reading of one mail; what is not read by then counts as unreadable
 * @param head how much of a mail's head is fetched
 * @param text how much of what follows the head is fetched
 */
@Validated
@ConfigurationProperties("dunlin.mailbox.reading")
public record MailReadingSettings(
    @Positive @DefaultValue("3") int attempts,
    @DefaultValue("5s") Duration deadline,
    @DefaultValue("128KB") DataSize head,
    @DefaultValue("256KB") DataSize text) {}
