package io.dunlin.gateway.route;

import module java.base;

import io.dunlin.kit.web.ApiDescription;
import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The page of all descriptions: what the gateway adds to them itself. */
@Configuration(proxyBeanMethods = false)
class DocsPage {

  private static final URI PAGE = URI.create("/docs");

  /** Of what the gateway answers itself. */
  @Bean
  OpenAPI description() {
    return ApiDescription.of("gateway");
  }

  /** People type these addresses, too. */
  @Bean
  RouterFunction<ServerResponse> otherAddressesOfThePage() {
    return RouterFunctions.route()
        .GET("/docs/", _ -> ServerResponse.temporaryRedirect(PAGE).build())
        .GET("/swagger-ui/", _ -> ServerResponse.temporaryRedirect(PAGE).build())
        .build();
  }
}
