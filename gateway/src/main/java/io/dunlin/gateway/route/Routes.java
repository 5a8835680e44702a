package io.dunlin.gateway.route;

import module java.base;

import io.dunlin.gateway.limit.BodyLimit;
import io.dunlin.gateway.limit.CircuitBreakers;
import io.dunlin.gateway.limit.GatewayLimits;
import io.dunlin.gateway.limit.IdleLimit;
import io.dunlin.gateway.upstream.Service;
import io.dunlin.gateway.upstream.ServiceAddresses;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.PredicateSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** Puts the paths and the limits together. The stream of finance events goes first. */
@Configuration(proxyBeanMethods = false)
class Routes {

  private static final String NDJSON = "(?i)application/x-ndjson.*";
  private static final int NO_TIMEOUT = -1;

  private final ServiceAddresses addresses;
  private final GatewayLimits limits;
  private final CircuitBreakers breakers;
  private final BodyLimit bodyLimit;
  private final IdleLimit idleLimit;
  private final RefusedConnectionRetry retry;
  private final Descriptions descriptions;

  Routes(
      ServiceAddresses addresses,
      GatewayLimits limits,
      CircuitBreakers breakers,
      BodyLimit bodyLimit,
      IdleLimit idleLimit,
      RefusedConnectionRetry retry,
      Descriptions descriptions) {
    this.addresses = addresses;
    this.limits = limits;
    this.breakers = breakers;
    this.bodyLimit = bodyLimit;
    this.idleLimit = idleLimit;
    this.retry = retry;
    this.descriptions = descriptions;
  }

  @Bean
  RouteLocator routesToServices(RouteLocatorBuilder builder) {
    RouteLocatorBuilder.Builder routes = builder.routes();
    routes.route("account.stream", this::stream);
    routes.route("account.documents", this::documents);
    for (ApiPaths paths : ApiPaths.ALL) {
      Service service = paths.service();
      routes.route(service.id(), spec -> guarded(spec.path(paths.patterns()), service));
    }
    for (Service service : Service.values()) {
      routes.route(service.id() + ".ops", spec -> ops(spec, service));
      routes.route(service.id() + ".docs", spec -> docs(spec, service));
    }
    return routes.build();
  }

  /** No retry, no limit to its size or duration; it ends when both sides are silent for long. */
  private Buildable<Route> stream(PredicateSpec spec) {
    UriSpec open =
        spec.path(ApiPaths.FINANCE_EVENTS)
            .and()
            .method(HttpMethod.POST)
            .and()
            .header("Content-Type", NDJSON)
            .filters(
                filters -> filters.filter(idleLimit).filter(breakers.filterFor(Service.ACCOUNT)));
    return to(open, Service.ACCOUNT, NO_TIMEOUT);
  }

  private Buildable<Route> documents(PredicateSpec spec) {
    return guarded(
        spec.path(ApiPaths.DOCUMENTS).and().method(HttpMethod.POST),
        Service.ACCOUNT,
        bodyLimit.of(limits.maxDocument()),
        filters -> filters);
  }

  private Buildable<Route> ops(PredicateSpec spec, Service service) {
    return guarded(
        spec.path("/ops/" + service.id() + "/**"),
        service,
        filters -> filters.rewritePath("/ops/" + service.id() + "/(?<rest>.*)", "/ops/${rest}"));
  }

  private Buildable<Route> docs(PredicateSpec spec, Service service) {
    return guarded(
        spec.method(HttpMethod.GET).and().path(service.descriptionPath()),
        service,
        filters ->
            filters
                .setPath("/v3/api-docs")
                .modifyResponseBody(
                    String.class,
                    String.class,
                    (_, json) -> Mono.justOrEmpty(descriptions.fromOutside(service, json))));
  }

  private Buildable<Route> guarded(BooleanSpec matched, Service service) {
    return guarded(matched, service, filters -> filters);
  }

  private Buildable<Route> guarded(
      BooleanSpec matched, Service service, UnaryOperator<GatewayFilterSpec> path) {
    return guarded(matched, service, bodyLimit.of(limits.maxBody()), path);
  }

  private Buildable<Route> guarded(
      BooleanSpec matched,
      Service service,
      GatewayFilter size,
      UnaryOperator<GatewayFilterSpec> path) {
    UriSpec limited =
        matched.filters(
            filters ->
                path.apply(filters).filter(size).filter(breakers.filterFor(service)).filter(retry));
    return to(limited, service, millis(limits.responseTimeout()));
  }

  private Buildable<Route> to(UriSpec spec, Service service, int responseTimeoutMillis) {
    return spec.metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, responseTimeoutMillis)
        .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, millis(limits.connectTimeout()))
        .metadata(Service.class.getName(), service)
        .uri(addresses.of(service));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
