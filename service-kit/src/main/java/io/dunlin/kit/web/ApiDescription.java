package io.dunlin.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

/** The frame of every description of an interface: its title, its address and its tokens. */
public final class ApiDescription {

  private static final String BEARER = "bearer";

  private ApiDescription() {}

  /** The frame for a service by its name; operations are called where it was read. */
  public static OpenAPI of(String service) {
    SecurityScheme bearer =
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT")
            .description("Roles are in the claim \"roles\".");
    return new OpenAPI()
        .info(new Info().title(service).version("v1"))
        .addServersItem(new Server().url("/").description("where this was read"))
        .components(new Components().addSecuritySchemes(BEARER, bearer))
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }
}
