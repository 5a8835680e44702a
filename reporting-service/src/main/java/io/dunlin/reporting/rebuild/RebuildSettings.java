package io.dunlin.reporting.rebuild;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The pace of a rebuild.
 *
 * @param accountsAtOnce whose views are made anew in one transaction; nothing new of them is read
 *     meanwhile
 */
@Validated
@ConfigurationProperties("dunlin.reporting.rebuild")
record RebuildSettings(@Positive int accountsAtOnce) {}
