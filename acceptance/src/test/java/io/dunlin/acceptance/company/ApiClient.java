package io.dunlin.acceptance.company;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Where one person, or a machine, sits and talks to the gateway; without a token it is a
 * stranger's.
 */
public final class ApiClient {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final URI gateway;
  private final @Nullable String token;

  ApiClient(URI gateway, @Nullable String token) {
    this.gateway = gateway;
    this.token = token;
  }

  public Answer get(String path) {
    return ask("GET", path, null, null);
  }

  public Answer post(String path, Object body) {
    return ask("POST", path, "application/json", Json.write(body));
  }

  public Answer put(String path, Object body) {
    return ask("PUT", path, "application/json", Json.write(body));
  }

  /** Any request at all; also one that nobody should make. */
  public Answer ask(
      String method, String path, @Nullable String contentType, @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + path)).timeout(PATIENCE);
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(method + " " + path, request.build());
  }

  /** Sends a request and resets the connection a while later, whether it was answered or not. */
  public void hangUp(String method, String path, String contentType, String body, Duration after) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(method, path, gateway.getHost(), token, contentType, content.length);
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(content);
      socket.getOutputStream().flush();
      LockSupport.parkNanos(after.toNanos());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries of a list, page after page. */
  public <T> List<T> all(String path, Class<T> type) {
    List<T> all = new ArrayList<>();
    String page = path + (path.contains("?") ? "&" : "?") + "limit=500";
    String next = page;
    while (next != null) {
      Answer answer = get(next).expect(200);
      all.addAll(answer.items(type));
      String cursor = answer.json().path("next").asString("");
      next = cursor.isEmpty() ? null : page + "&after=" + Urls.encoded(cursor);
    }
    return all;
  }

  private static Answer send(String what, HttpRequest request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(what, response.statusCode(), type, response.body());
    } catch (IOException e) {
      throw new IllegalStateException(what + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what + " was interrupted", e);
    }
  }
}
