package io.dunlin.kit.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import io.dunlin.kit.security.ServiceClientSettings.Issuer;
import io.dunlin.kit.security.ServiceClientSettings.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

@WireMockTest
class ServiceClientsTest {

  private record Answer(String word) {}

  private ServiceClients clients;

  @BeforeEach
  void callTheMock(WireMockRuntimeInfo server) {
    String address = server.getHttpBaseUrl();
    clients =
        new ServiceClients(
            WebClient.builder(),
            new ServiceClientSettings(
                Map.of("account", address),
                new Issuer(address + "/token"),
                new ServiceClient(
                    "dunning", "secret", Duration.ofSeconds(5), Duration.ofSeconds(5))));
    server
        .getWireMock()
        .register(
            post("/token")
                .willReturn(
                    okJson(
                        "{\"access_token\":\"t0k\",\"token_type\":\"Bearer\",\"expires_in\":60}")));
  }

  @Test
  void a_call_carries_our_own_token_and_unknown_fields_are_ignored(WireMockRuntimeInfo server) {
    server.getWireMock().register(get("/x").willReturn(okJson("{\"word\":\"hi\",\"new\":1}")));

    Answer answer =
        clients.to("account").get().uri("/x").retrieve().bodyToMono(Answer.class).block();

    assertThat(answer).isEqualTo(new Answer("hi"));
    server
        .getWireMock()
        .verifyThat(
            getRequestedFor(urlEqualTo("/x")).withHeader("Authorization", equalTo("Bearer t0k")));
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_an_error(WireMockRuntimeInfo server) {
    server.getWireMock().register(get("/slow").willReturn(aResponse().withFixedDelay(30_000)));

    assertThatThrownBy(
            () ->
                clients
                    .to("account")
                    .get()
                    .uri("/slow")
                    .retrieve()
                    .bodyToMono(String.class)
                    .block())
        .isInstanceOf(WebClientRequestException.class);
  }

  @Test
  void a_service_whose_address_is_not_set_is_named() {
    assertThatThrownBy(() -> clients.to("weather")).hasMessage("Set dunlin.services.weather");
  }
}
