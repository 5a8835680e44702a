package io.dunlin.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is well. */
final class Health {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private Health() {}

  static boolean isUp(int port) {
    URI uri = URI.create("http://127.0.0.1:%d/actuator/health".formatted(port));
    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
