package io.dunlin.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class GatewayCorsConfigurationTest {

  @Test
  void no_origin_is_allowed_unless_it_is_listed() {
    GatewaySecuritySettings none =
        new GatewaySecuritySettings(List.of(), new GatewaySecuritySettings.Cors(List.of()));

    var cors =
        new GatewayCorsConfiguration()
            .corsConfigurationSource(none)
            .getCorsConfiguration(MockServerWebExchange.from(MockServerHttpRequest.get("/any")));

    assertThat(cors).isNull();
  }
}
