package io.dunlin.gateway.limit;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one request may cost.
 *
 * @param connectTimeout how long a connection to a service may take
 * @param responseTimeout how long a service may take until its answer begins
 * @param streamIdleTimeout how long both sides of a stream may be silent
 * @param maxBody of a request, documents and the stream of finance events excepted
 * @param maxDocument of a document that is put into an account; no less than its service takes
 */
@Validated
@ConfigurationProperties("dunlin.gateway.limits")
public record GatewayLimits(
    @NotNull Duration connectTimeout,
    @NotNull Duration responseTimeout,
    @NotNull Duration streamIdleTimeout,
    @NotNull DataSize maxBody,
    @NotNull DataSize maxDocument,
    @Valid @NotNull Breaker breaker) {

  /**
   * When a service counts as down.
   *
   * @param window the last calls that are looked at
   * @param minimumCalls fewer say nothing
   * @param failurePercent from here on it is down
   * @param openFor how long it is then left alone
   * @param trialCalls let through afterwards to see if it is back
   */
  public record Breaker(
      @Min(1) int window,
      @Min(1) int minimumCalls,
      @Min(1) @Max(100) int failurePercent,
      @NotNull Duration openFor,
      @Min(1) int trialCalls) {}
}
