package io.dunlin.testkit;

import module java.base;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** Serves a key set, and tokens for client credentials, on a free port. */
final class TestIssuer {

  private static final Pattern CLIENT_ID = Pattern.compile("client_id=([^&]*)");

  private final HttpServer server;

  TestIssuer(JWKSet keys, UnaryOperator<String> tokenOfClient) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/jwks", exchange -> answer(exchange, keys.toString()));
    server.createContext(
        "/token", exchange -> answer(exchange, granted(tokenOfClient.apply(client(exchange)))));
    server.start();
  }

  String uri(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static String granted(String token) {
    return """
    {"access_token":"%s","token_type":"Bearer","expires_in":3600}\
    """
        .formatted(token);
  }

  /** The client's id, from Basic authentication or from the form. */
  private static String client(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    @Nullable String basic = exchange.getRequestHeaders().getFirst("Authorization");
    if (basic != null && basic.startsWith("Basic ")) {
      byte[] decoded = Base64.getDecoder().decode(basic.substring("Basic ".length()));
      return new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
    }
    Matcher inForm = CLIENT_ID.matcher(form);
    return inForm.find() ? inForm.group(1) : "unknown";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
