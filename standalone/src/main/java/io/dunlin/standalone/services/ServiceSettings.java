package io.dunlin.standalone.services;

import module java.base;

import io.dunlin.standalone.embedded.DatabasePasswords;
import io.dunlin.standalone.embedded.Mail;
import io.dunlin.standalone.folder.Ports;
import io.dunlin.standalone.issuer.Issuer;
import io.dunlin.standalone.issuer.IssuerController;

/**
 * What standalone tells each service about its surroundings; the services know nothing of it.
 *
 * @param clientSecret what the services show the issuer; drawn anew at each start
 * @param simulated whether due work is triggered by the mover of the clock
 */
public record ServiceSettings(
    Ports ports,
    ZoneId companyZone,
    DatabasePasswords passwords,
    String clientSecret,
    boolean simulated) {

  private static final String LOCAL = "127.0.0.1";

  /** As arguments, which win over the service's own configuration. */
  public String[] arguments(Service service) {
    Map<String, String> all = new LinkedHashMap<>();
    context(service, all);
    neighbours(service, all);
    if (service.hasDatabase()) {
      database(service, all);
      kafka(all);
      mail(all);
    }
    return all.entrySet().stream()
        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
        .toArray(String[]::new);
  }

  private void context(Service service, Map<String, String> all) {
    all.put("spring.config.name", service.configName());
    all.put("server.address", LOCAL);
    all.put("server.port", String.valueOf(service.port(ports)));
    all.put("server.shutdown", "immediate");
    all.put("spring.main.banner-mode", "off");
    all.put("spring.main.log-startup-info", "false");
    all.put("spring.jmx.enabled", "false");
    // Trace ids in every line of the one log would cost a fifth of all work; traces go on as
    // before.
    all.put("spring.reactor.context-propagation", "limited");
    all.put("management.metrics.use-global-registry", "false");
    all.put("spring.cloud.gateway.server.webflux.enabled", String.valueOf(!service.hasDatabase()));
    all.put("dunlin.company.zone", companyZone.getId());
    if (simulated) {
      all.put("dunlin.due-work.poll", "off");
      // While the clock moves there is nobody to leave processors to.
      int processors = Runtime.getRuntime().availableProcessors();
      all.put("dunlin.paper.presses", String.valueOf(processors));
      // A breaker counts in wall time, in which days of business time may go by.
      all.put("resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "500ms");
    }
  }

  private void neighbours(Service service, Map<String, String> all) {
    for (Service other : Service.values()) {
      if (other.hasDatabase()) {
        all.put("dunlin.services." + other.database(), url(other));
      }
    }
    all.put("dunlin.gateway.open-paths", IssuerController.OPEN_PATHS);
    all.put("dunlin.issuer.uri", Issuer.NAME);
    all.put("dunlin.issuer.audience", Issuer.AUDIENCE);
    all.put("dunlin.issuer.jwk-set-uri", url(Service.GATEWAY) + "/oauth2/jwks");
    all.put("dunlin.issuer.token-uri", url(Service.GATEWAY) + "/oauth2/token");
    all.put("dunlin.service-client.id", service.configName());
    all.put("dunlin.service-client.secret", clientSecret);
  }

  private void database(Service service, Map<String, String> all) {
    String name = service.database();
    String address = "postgresql://%s:%d/%s".formatted(LOCAL, ports.postgres(), name);
    all.put("spring.r2dbc.url", "r2dbc:" + address);
    all.put("spring.r2dbc.username", name);
    all.put("spring.r2dbc.password", passwords.of(name));
    all.put("spring.flyway.url", "jdbc:" + address);
    all.put("spring.flyway.user", name);
    all.put("spring.flyway.password", passwords.of(name));
  }

  private void kafka(Map<String, String> all) {
    all.put("spring.kafka.bootstrap-servers", LOCAL + ":" + ports.kafka());
    all.put("spring.kafka.admin.auto-create", "false"); // the topics are there before the services
    // What there is comes at once all the same; with nothing to do, all of this rests longer.
    all.put("spring.kafka.consumer.properties.fetch.max.wait.ms", "1000");
    all.put("dunlin.outbox.poll", "1s");
  }

  private void mail(Map<String, String> all) {
    all.put("spring.mail.host", LOCAL);
    all.put("spring.mail.port", String.valueOf(ports.smtp()));
    all.put("dunlin.mailbox.host", LOCAL);
    all.put("dunlin.mailbox.port", String.valueOf(ports.imap()));
    all.put("dunlin.mailbox.user", Mail.COLLECTIONS);
    all.put("dunlin.mailbox.password", Mail.PASSWORD);
    all.put("dunlin.mailbox.poll", "500ms");
    all.put("dunlin.dunning.sending.enabled", "true"); // the mail server delivers to itself
    all.put("dunlin.dunning.sending.connections", "8");
  }

  private String url(Service service) {
    return "http://%s:%d".formatted(LOCAL, service.port(ports));
  }
}
