package io.dunlin.gateway.upstream;

import module java.base;

/** The services behind the door. */
public enum Service {
  ACCOUNT,
  DUNNING,
  DISPOSITION,
  REPORTING;

  /** As in paths, configuration and metrics: {@code account}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the gateway serves the description of its interface. */
  public String descriptionPath() {
    return "/v3/api-docs/" + id();
  }

  /** As people call it: {@code account-service}. */
  public String title() {
    return id() + "-service";
  }
}
