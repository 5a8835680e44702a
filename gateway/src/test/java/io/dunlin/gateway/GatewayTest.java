package io.dunlin.gateway;

import module java.base;

import io.dunlin.testkit.DunlinTest;
import io.dunlin.testkit.DunlinTest.Need;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door with small limits, in front of {@link Upstreams}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Upstreams.FreshEachTime.class)
@DunlinTest(
    value = "gateway",
    needs = Need.TOKENS,
    classes = Gateway.class,
    properties = {
      "dunlin.gateway.limits.response-timeout=2s",
      "dunlin.connection.head=1s",
      "dunlin.gateway.limits.max-body=1KB",
      "dunlin.gateway.limits.max-document=4KB",
      "dunlin.gateway.limits.breaker.window=4",
      "dunlin.gateway.limits.breaker.minimum-calls=4",
      "dunlin.gateway.limits.breaker.open-for=1m",
      "dunlin.gateway.limits.breaker.trial-calls=2",
      "dunlin.gateway.cors.allowed-origins=https://frontend.example",
      "dunlin.gateway.open-paths=/issuer/**",
    })
@interface GatewayTest {}
