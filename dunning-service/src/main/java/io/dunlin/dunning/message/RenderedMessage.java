package io.dunlin.dunning.message;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A message as the customer reads it.
 *
 * @param suspendsOn the day of suspension that a warning names (E2); null for all others
 * @param language the code of that in which it is written; null for messages of old releases
 * @param templateVersion of the template's text in this language; null as above
 */
public record RenderedMessage(
    String messageId,
    String sender,
    List<String> to,
    List<String> cc,
    String subject,
    String body,
    @Nullable LocalDate suspendsOn,
    @Nullable String language,
    @Nullable Integer templateVersion) {}
