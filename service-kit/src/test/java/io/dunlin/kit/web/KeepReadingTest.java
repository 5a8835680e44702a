package io.dunlin.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunlin.sample.SampleTest;
import io.dunlin.testkit.TestTokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
class KeepReadingTest {

  private static final int PATIENCE_MILLIS = 10_000;

  @LocalServerPort int port;

  @Test
  void a_connection_is_read_on_after_a_request_that_came_early() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);

      send(socket, slow() + quick());
      assertThat(answer(socket)).startsWith("HTTP/1.1 200");
      assertThat(answer(socket)).startsWith("HTTP/1.1 401");

      send(socket, quick());
      assertThat(answer(socket)).startsWith("HTTP/1.1 401");
    }
  }

  /** Answered by another thread, after the database. */
  private static String slow() {
    return """
        POST /api/v1/sample/accounts/A-1/words/hello HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Length: 0\r
        \r
        """
        .formatted(TestTokens.token("manager", "mia"));
  }

  /** Turned away at once. */
  private static String quick() {
    return "GET /api/v1/sample/numbers HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The head of the next answer; its body is skipped. */
  private static String answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) read(in));
    }
    in.skipNBytes(
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
            .sum());
    return head.toString();
  }

  private static int read(InputStream in) throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new IOException("The connection was closed.");
    }
    return next;
  }
}
