package io.dunlin.reporting.rebuild;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The pace of a rebuild.
 *
 * @param accountsAtOnce how many accounts are rebuilt in one transaction; new events of theirs wait
 *     meanwhile
 */
@Validated
@ConfigurationProperties("dunlin.reporting.rebuild")
record RebuildSettings(@Positive int accountsAtOnce) {}
