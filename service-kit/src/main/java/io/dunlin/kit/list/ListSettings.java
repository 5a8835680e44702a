package io.dunlin.kit.list;

import module java.base;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bounds of whole lists, which may run for minutes.
 *
 * @param rowsAtOnce how many rows of a whole list are asked of the database at a time
 * @param wholeAtOnce how many whole lists are read at the same time; each holds a connection
 * @param patience after which the database gives up on a whole list
 */
@Validated
@ConfigurationProperties("dunlin.lists")
record ListSettings(
    @DefaultValue("500") @Positive int rowsAtOnce,
    @DefaultValue("2") @Positive int wholeAtOnce,
    @DefaultValue("10m") Duration patience) {}
