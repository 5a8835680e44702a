package io.dunlin.standalone.services;

import module java.base;

import io.dunlin.standalone.folder.Ports;
import org.springframework.util.ClassUtils;

/** The services in the order in which due work runs: accounts, dunning, dispositions, reports. */
public enum Service {
  ACCOUNT("account-service", "io.dunlin.account.AccountService"),
  DUNNING("dunning-service", "io.dunlin.dunning.DunningService"),
  DISPOSITION("disposition-service", "io.dunlin.disposition.DispositionService"),
  REPORTING("reporting-service", "io.dunlin.reporting.ReportingService"),
  GATEWAY("gateway", "io.dunlin.gateway.Gateway");

  private final String configName;
  private final String mainClass;

  Service(String configName, String mainClass) {
    this.configName = configName;
    this.mainClass = mainClass;
  }

  /** The name of its configuration file, and what it is called. */
  public String configName() {
    return configName;
  }

  /** Whether it keeps anything: the gateway has no database and reads no topic. */
  public boolean hasDatabase() {
    return this != GATEWAY;
  }

  /** The name of its database and of that database's user. */
  public String database() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Stream<Service> withDatabases() {
    return Arrays.stream(values()).filter(Service::hasDatabase);
  }

  /** The names of all databases. */
  public static List<String> databases() {
    return withDatabases().map(Service::database).toList();
  }

  /** In the order in which one may wait for them: the gateway stops first. */
  public static List<Service> asTheyStop() {
    return List.of(values()).reversed();
  }

  /** Where it listens. */
  public int port(Ports ports) {
    return switch (this) {
      case ACCOUNT -> ports.account();
      case DUNNING -> ports.dunning();
      case DISPOSITION -> ports.disposition();
      case REPORTING -> ports.reporting();
      case GATEWAY -> ports.gateway();
    };
  }

  /** One of {@code account-service}, {@code account} and so on. */
  public static Service named(String name) {
    for (Service service : values()) {
      if (service.configName.equals(name) || service.database().equals(name)) {
        return service;
      }
    }
    throw new IllegalArgumentException("There is no service " + name);
  }

  /** Whether it is on the class path. */
  public boolean isThere() {
    return ClassUtils.isPresent(mainClass, Service.class.getClassLoader());
  }

  /** The class with its main method. */
  public Class<?> mainClass() {
    try {
      return Class.forName(mainClass);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(configName + " is not on the class path", e);
    }
  }
}
