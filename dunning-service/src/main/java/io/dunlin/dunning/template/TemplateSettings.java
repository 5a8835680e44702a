package io.dunlin.dunning.template;

import module java.base;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * In which language an account is written to.
 *
 * @param language where nothing else is said
 * @param languages by the account's country, as in {@code DE: de}
 */
@Validated
@ConfigurationProperties("dunlin.dunning.templates")
public record TemplateSettings(
    @DefaultValue("en") Language language, @DefaultValue Map<String, Language> languages) {

  /** Accounts of every language can be written to in it. */
  boolean isFallback(Language one) {
    return one == language || one == Language.EN;
  }

  /** What to try, the first that there is a text in. English ships for every template. */
  List<Language> preferred(String country) {
    return Stream.of(languages.getOrDefault(country, language), language, Language.EN)
        .distinct()
        .toList();
  }
}
