package io.dunlin.bench.gateway;

import module java.base;

import io.dunlin.gateway.Gateway;
import io.dunlin.standalone.issuer.Issuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway in a context of its own, in front of the endpoint, as standalone would start it. */
record RunningGateway(String url, ConfigurableApplicationContext context) implements AutoCloseable {

  /** The product's: it checks tokens, limits bodies, watches the service and counts. */
  static RunningGateway ofDunlin(SmallEndpoint endpoint) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.config.name", "gateway");
    for (String service : List.of("account", "dunning", "disposition", "reporting")) {
      settings.put("dunlin.services." + service, endpoint.url());
    }
    settings.put("dunlin.issuer.uri", Issuer.NAME);
    settings.put("dunlin.issuer.audience", Issuer.AUDIENCE);
    settings.put("dunlin.issuer.jwk-set-uri", endpoint.url() + "/jwks");
    return start(Gateway.class, settings);
  }

  static RunningGateway bare(SmallEndpoint endpoint) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.config.name", "none");
    settings.put(BareGateway.ENDPOINT, endpoint.url());
    return start(BareGateway.class, settings);
  }

  private static RunningGateway start(Class<?> configuration, Map<String, String> settings) {
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", "0");
    settings.put("server.shutdown", "immediate");
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.jmx.enabled", "false");
    settings.put("spring.main.web-application-type", "reactive");
    settings.put("spring.reactor.context-propagation", "limited"); // one for all of this JVM
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(configuration)
            .registerShutdownHook(false)
            .run(
                settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new RunningGateway("http://127.0.0.1:" + port, context);
  }

  @Override
  public void close() {
    context.close();
  }
}
