package io.dunlin.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import module java.base;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dunlin.gateway.upstream.Service;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One WireMock in place of each service; unless told otherwise it answers 200 to anything. */
final class Upstreams {

  private static final Map<Service, WireMockServer> SERVERS = new EnumMap<>(Service.class);

  static {
    for (Service service : Service.values()) {
      WireMockServer server = new WireMockServer(options().dynamicPort());
      server.start();
      SERVERS.put(service, server);
    }
  }

  private Upstreams() {}

  static void wire(DynamicPropertyRegistry properties) {
    SERVERS.forEach((service, server) -> properties.add(key(service), server::baseUrl));
  }

  static WireMockServer of(Service service) {
    return SERVERS.get(service);
  }

  /** Who was asked, and for what: {@code account /api/v1/accounts}. */
  static List<String> asked() {
    return Arrays.stream(Service.values()).flatMap(Upstreams::askedOf).toList();
  }

  private static java.util.stream.Stream<String> askedOf(Service service) {
    return of(service).getAllServeEvents().stream()
        .map(ServeEvent::getRequest)
        .map(request -> service.id() + " " + request.getUrl());
  }

  private static String key(Service service) {
    return "dunlin.services." + service.id();
  }

  /** Forgets what was asked and lets calls through again. */
  static final class FreshEachTime implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
      for (WireMockServer server : SERVERS.values()) {
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}")));
      }
      SpringExtension.getApplicationContext(context)
          .getBean(CircuitBreakerRegistry.class)
          .getAllCircuitBreakers()
          .forEach(CircuitBreaker::reset);
    }
  }
}
