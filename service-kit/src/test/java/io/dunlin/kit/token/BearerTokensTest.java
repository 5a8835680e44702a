package io.dunlin.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class BearerTokensTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer a.b.c", "bearer a.b.c", "BEARER a.b.c"})
  void the_token_is_what_follows_the_scheme(String header) {
    assertThat(read(header)).extracting(Authentication::getCredentials).isEqualTo("a.b.c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "a.b.c", "", "Bear a.b.c"})
  void another_scheme_is_no_token(String header) {
    assertThat(read(header)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer  ", "Bearera.b.c"})
  void a_scheme_without_a_token_is_refused(String header) {
    assertThatThrownBy(() -> read(header)).isInstanceOf(OAuth2AuthenticationException.class);
  }

  @Test
  void a_token_in_the_query_is_none() {
    var request = MockServerHttpRequest.get("/any?access_token=a.b.c");

    assertThat(new BearerTokens().convert(MockServerWebExchange.from(request)).block()).isNull();
  }

  private static Authentication read(String header) {
    var request = MockServerHttpRequest.get("/any").header("Authorization", header);
    return new BearerTokens().convert(MockServerWebExchange.from(request)).block();
  }
}
