package io.dunlin.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.gateway.upstream.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a browser does with the page of the descriptions: no request here carries a token. */
@GatewayTest
class DocsTest {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final WebTestClient client;

  DocsTest(@Autowired WebTestClient client) {
    this.client = client;
  }

  @DynamicPropertySource
  static void upstreams(DynamicPropertyRegistry properties) {
    Upstreams.wire(properties);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/", "/swagger-ui/"})
  void other_addresses_lead_to_the_page(String address) {
    open(address).expectStatus().is3xxRedirection().expectHeader().location("/docs");
  }

  @Test
  void the_page_loads_with_its_scripts_and_styles_and_is_safe() {
    URI page = page();
    String html =
        text(
            open(page.toString())
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectHeader()
                .valueMatches("Content-Security-Policy", "default-src 'self';.*")
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY"));

    List<String> assets = ASSET.matcher(html).results().map(found -> found.group(1)).toList();
    assertThat(assets).anyMatch(a -> a.endsWith(".css")).anyMatch(a -> a.endsWith("-bundle.js"));
    for (String asset : assets) {
      open(page.resolve(asset).toString()).expectStatus().isOk();
    }
  }

  @Test
  void the_page_lists_every_service_and_the_gateway() {
    String script = text(open(page().resolve("swagger-initializer.js").toString()));
    assertThat(script).contains("/v3/api-docs/swagger-config");

    open("/v3/api-docs/swagger-config")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.urls[*].url")
        .isEqualTo(
            List.of(
                "/v3/api-docs/account",
                "/v3/api-docs/disposition",
                "/v3/api-docs/dunning",
                "/v3/api-docs/reporting",
                "/v3/api-docs"));
    open("/v3/api-docs")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.servers[0].url")
        .isEqualTo("/");
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void a_description_tells_the_paths_of_the_gateway(Service service) {
    Upstreams.of(service)
        .stubFor(
            get("/v3/api-docs")
                .willReturn(
                    okJson(
                        """
                        {"openapi": "3.1.0", "servers": [{"url": "/"}],
                         "paths": {"/api/v1/things": {"get": {}}, "/ops/parked": {"get": {}}}}
                        """)));

    open("/v3/api-docs/" + service.id())
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .expectBody()
        .json(
            """
            {"openapi": "3.1.0", "servers": [{"url": "/"}],
             "paths": {"/api/v1/things": {"get": {}}, "/ops/%s/parked": {"get": {}}}}
            """
                .formatted(service.id()));
  }

  @Test
  void a_service_that_cannot_describe_itself_says_so() {
    Upstreams.of(Service.DUNNING).stubFor(get("/v3/api-docs").willReturn(serviceUnavailable()));

    open("/v3/api-docs/dunning").expectStatus().isEqualTo(503);
  }

  /** Where the address that people know leads. */
  private URI page() {
    return Objects.requireNonNull(
        open("/docs")
            .expectStatus()
            .is3xxRedirection()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getLocation());
  }

  private static String text(ResponseSpec answer) {
    return Objects.requireNonNull(
        answer.expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
  }

  private ResponseSpec open(String address) {
    return client.get().uri(address).exchange();
  }
}
