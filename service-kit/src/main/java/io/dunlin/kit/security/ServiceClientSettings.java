package io.dunlin.kit.security;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service calls others.
 *
 * @param services the address of each by its name
 * @param issuer where tokens are given out
 * @param serviceClient who we are there
 */
@ConfigurationProperties("dunlin")
public record ServiceClientSettings(
    @DefaultValue Map<String, String> services,
    @DefaultValue Issuer issuer,
    @DefaultValue ServiceClient serviceClient) {

  /** Where tokens are given out. */
  public record Issuer(@Nullable String tokenUri) {}

  /**
   * Who we are when we ask for a token, and how patient.
   *
   * @param connectTimeout how long to wait for a connection
   * @param responseTimeout how long to wait for an answer
   */
  public record ServiceClient(
      @Nullable String id,
      @Nullable String secret,
      @DefaultValue("1s") Duration connectTimeout,
      @DefaultValue("5s") Duration responseTimeout) {}
}
