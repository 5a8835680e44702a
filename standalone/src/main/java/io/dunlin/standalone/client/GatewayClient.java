package io.dunlin.standalone.client;

import module java.base;

import io.dunlin.standalone.problem.CommandError;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gateway and reads its answers; anything but a 2xx is {@link GatewayProblem}. */
public final class GatewayClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Moving the clock through a year is one request. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  private final String url;
  private final Tokens tokens;

  public GatewayClient(String url, Tokens tokens) {
    this.url = url;
    this.tokens = Tokens.kept(tokens);
  }

  public JsonNode get(String path, String role) {
    return send("GET", path, null, tokens.of(role, role));
  }

  public JsonNode put(String path, Object body, String role) {
    return send("PUT", path, body, tokens.of(role, role));
  }

  public JsonNode post(String path, Object body, String role, String user) {
    return send("POST", path, body, tokens.of(role, user));
  }

  /** All items of a list, page after page. */
  public Stream<JsonNode> items(String path, String role) {
    String separator = path.contains("?") ? "&" : "?";
    String first = path + separator + "limit=500";
    return Stream.iterate(
            Optional.of(get(first, role)),
            Optional::isPresent,
            page -> next(page.orElseThrow(), first, role))
        .flatMap(page -> page.orElseThrow().path("items").valueStream());
  }

  private Optional<JsonNode> next(JsonNode page, String first, String role) {
    return page.path("next")
        .asStringOpt()
        .map(after -> URLEncoder.encode(after, StandardCharsets.UTF_8))
        .map(after -> get(first + "&after=" + after, role));
  }

  private JsonNode send(String method, String path, @Nullable Object body, String token) {
    byte[] content = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofByteArray(content))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .build();
    try {
      return read(method + " " + path, http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new CommandError("Dunlin does not answer at %s.".formatted(url), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String asked, HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new GatewayProblem(asked + ": " + explain(answer.statusCode(), answer.body()));
    }
    return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  /** What a problem detail says, in one line. */
  public static String explain(int status, String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      String title = problem.path("title").asString("");
      String detail = problem.path("detail").asString("");
      return "%d %s%s".formatted(status, title, detail.isEmpty() ? "" : ": " + detail);
    } catch (JacksonException _) {
      return status + " " + body;
    }
  }
}
