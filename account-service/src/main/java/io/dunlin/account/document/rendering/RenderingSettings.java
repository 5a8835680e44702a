package io.dunlin.account.document.rendering;

import module java.base;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the rendering of documents.
 *
 * @param company the name of the company that sends them
 * @param presses how many are rendered at once; 0 for half of the processors
 * @param fonts files of further fonts (TrueType), for scripts other than Latin, Greek and Cyrillic
 */
@Validated
@ConfigurationProperties("dunlin.paper")
record RenderingSettings(
    @DefaultValue("Dunlin") @NotBlank String company,
    @DefaultValue("0") @PositiveOrZero int presses,
    @DefaultValue List<Path> fonts) {

  int renderersAtOnce() {
    return presses > 0 ? presses : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}
