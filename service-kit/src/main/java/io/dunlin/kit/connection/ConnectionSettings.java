package io.dunlin.kit.connection;

import module java.base;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient we are with a connection.
 *
 * @param idle between two requests, and before the first one
 * @param head from the first byte of a request until its head is complete
 * @param bodyGap between two parts of a request's body
 * @param streamGap the same for a stream of lines, which has a limit of its own that answers in
 *     words; this one is longer, and only for what slips past it
 */
@Validated
@ConfigurationProperties("dunlin.connection")
record ConnectionSettings(
    @NotNull @DefaultValue("60s") Duration idle,
    @NotNull @DefaultValue("10s") Duration head,
    @NotNull @DefaultValue("75s") Duration bodyGap,
    @NotNull @DefaultValue("10m") Duration streamGap) {}
