package io.dunlin.kit.due;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How due work is picked up.
 *
 * @param poll the pause between two looks, such as {@code 1s}; {@code off} when somebody else
 *     triggers it
 * @param batch the most pieces taken at once
 */
@Validated
@ConfigurationProperties("dunlin.due-work")
public record DueWorkSettings(
    @DefaultValue("1s") String poll, @DefaultValue("500") @Positive int batch) {}
