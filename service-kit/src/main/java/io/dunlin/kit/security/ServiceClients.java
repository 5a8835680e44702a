package io.dunlin.kit.security;

import io.dunlin.events.EventJson;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Calls to our other services, with a token of our own (role {@code service}) and time-outs. */
@Component
public class ServiceClients {

  private static final String REGISTRATION = "dunlin";

  private final WebClient.Builder builder;
  private final ServiceClientSettings settings;

  ServiceClients(WebClient.Builder builder, ServiceClientSettings settings) {
    this.builder = builder;
    this.settings = settings;
  }

  /** A client of a service by its name, such as {@code account}; unknown fields are ignored. */
  public WebClient to(String service) {
    String address = required(settings.services().get(service), "dunlin.services." + service);
    return builder
        .clone()
        .baseUrl(address)
        .clientConnector(new ReactorClientHttpConnector(http()))
        .codecs(
            codecs -> {
              codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(EventJson.MAPPER));
              codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(EventJson.MAPPER));
            })
        .filter(tokens())
        .build();
  }

  private HttpClient http() {
    var client = settings.serviceClient();
    return HttpClient.create()
        .option(
            ChannelOption.CONNECT_TIMEOUT_MILLIS,
            Math.toIntExact(client.connectTimeout().toMillis()))
        .responseTimeout(client.responseTimeout());
  }

  private ServerOAuth2AuthorizedClientExchangeFilterFunction tokens() {
    var registrations = new InMemoryReactiveClientRegistrationRepository(registration());
    var manager =
        new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
            registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
    var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
    filter.setDefaultClientRegistrationId(REGISTRATION);
    return filter;
  }

  private ClientRegistration registration() {
    var client = settings.serviceClient();
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenUri(required(settings.issuer().tokenUri(), "dunlin.issuer.token-uri"))
        .clientId(required(client.id(), "dunlin.service-client.id"))
        .clientSecret(required(client.secret(), "dunlin.service-client.secret"))
        .build();
  }

  private static String required(@Nullable String value, String name) {
    if (value == null) {
      throw new IllegalStateException("Set " + name);
    }
    return value;
  }
}
