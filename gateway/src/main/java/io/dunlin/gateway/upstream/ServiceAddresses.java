package io.dunlin.gateway.upstream;

import module java.base;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are. */
@Validated
@ConfigurationProperties("dunlin.services")
public record ServiceAddresses(
    @NotNull URI account, @NotNull URI dunning, @NotNull URI disposition, @NotNull URI reporting) {

  public URI of(Service service) {
    return switch (service) {
      case ACCOUNT -> account;
      case DUNNING -> dunning;
      case DISPOSITION -> disposition;
      case REPORTING -> reporting;
    };
  }
}
