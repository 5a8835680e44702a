package io.dunlin.kit.token;

import module java.base;

import jakarta.validation.constraints.Min;
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
 * @param remembered how many tokens that were found good are remembered, so that their signature is
 *     not checked at each request; 0 for none
 */
@Validated
@ConfigurationProperties("dunlin.issuer")
record TokenSettings(
    @NotBlank String uri,
    @NotBlank @DefaultValue("dunlin-api") String audience,
    @NotNull URI jwkSetUri,
    @NotNull @DefaultValue("15m") Duration keysLive,
    @NotNull @DefaultValue("30s") Duration refetchAfter,
    @Min(0) @DefaultValue("1000") int remembered) {}
