package io.dunlin.reporting.metric.gauge;

import module java.base;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How fresh the figures are that are shown as gauges.
 *
 * @param keptFor calculated at most so often, and only while somebody reads them
 */
@Validated
@ConfigurationProperties("dunlin.reporting.figures")
record FigureSettings(@NotNull Duration keptFor) {}
