package io.dunlin.kit.security;

import module java.base;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param uri what stands in the claim {@code iss} of every good token
 * @param audience what stands in the claim {@code aud} of a token that is meant for this interface;
 *     not the name of a client, because the identity tokens of its users carry that
 * @param jwkSetUri where the keys are fetched
 * @param keysLive how long fetched keys are used before they are fetched again
 * @param refetchAfter how long an unknown key is refused without asking the issuer again
 */
@Validated
@ConfigurationProperties("dunlin.issuer")
record TokenSettings(
    @NotBlank String uri,
    @NotBlank @DefaultValue("dunlin-api") String audience,
    @NotNull URI jwkSetUri,
    @NotNull @DefaultValue("15m") Duration keysLive,
    @NotNull @DefaultValue("30s") Duration refetchAfter) {}
