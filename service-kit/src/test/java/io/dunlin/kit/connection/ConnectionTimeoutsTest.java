package io.dunlin.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A server with small limits, and callers on raw sockets. */
class ConnectionTimeoutsTest {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private static final int PAUSE_MILLIS = 700;

  private static final ConnectionSettings LIMITS =
      new ConnectionSettings(
          Duration.ofSeconds(3),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMinutes(1));

  private DisposableServer server;
  private Socket socket;

  @BeforeEach
  void start() throws IOException {
    server =
        new ConnectionTimeouts(LIMITS)
            .apply(HttpServer.create().host("127.0.0.1").port(0))
            .route(
                routes ->
                    routes
                        .get("/late", (_, answer) -> answer.sendString(late()))
                        .post(
                            "/",
                            (request, answer) ->
                                answer.sendString(request.receive().aggregate().asString())))
            .bindNow();
    socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    server.disposeNow();
  }

  @Test
  void a_head_that_is_dribbled_is_given_up() throws IOException {
    send("POST / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

    int sent = dribbleUntilClosed();

    assertThat(sent).isBetween(2, 40);
  }

  @Test
  void a_caller_who_asks_nothing_is_let_go() throws IOException {
    socket.setSoTimeout(20_000);

    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void a_body_that_stops_in_the_middle_is_given_up() throws IOException {
    send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf");
    socket.setSoTimeout(20_000);

    assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
        .doesNotContain("200 OK");
  }

  @Test
  void a_stream_of_lines_may_pause_for_longer() throws IOException {
    send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n2\r\na\n\r\n");
    stillOpenAfterAPause();

    send("2\r\nb\n\r\n0\r\n\r\n");

    assertThat(answer()).contains("200 OK", "a\nb\n");
  }

  @Test
  void our_own_time_for_an_answer_is_not_counted() throws IOException {
    send("GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer()).contains("200 OK");
  }

  @Test
  void a_connection_that_is_kept_may_rest_between_two_requests() throws IOException {
    String request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\n";
    for (String body : new String[] {"a", "b", "c"}) {
      send(request + body);
      assertThat(answer()).contains("200 OK", body);
      stillOpenAfterAPause();
    }
  }

  private static Mono<String> late() {
    return Mono.delay(Duration.ofMillis(PAUSE_MILLIS)).thenReturn("late");
  }

  /** A byte whenever a short wait for an answer has passed; how many were sent. */
  private int dribbleUntilClosed() throws IOException {
    socket.setSoTimeout(50);
    for (int sent = 0; sent < 400; sent++) {
      try {
        if (socket.getInputStream().read() < 0) {
          return sent;
        }
      } catch (SocketTimeoutException _) {
        try {
          send("x");
        } catch (IOException _) {
          return sent; // closed between our look and our byte
        }
      } catch (IOException _) {
        return sent; // closed with our byte unread
      }
    }
    throw new AssertionError("The connection was still open after 20 s");
  }

  private void stillOpenAfterAPause() throws IOException {
    socket.setSoTimeout(PAUSE_MILLIS);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
  }

  /** The head of an answer, and its body of the length that the head tells. */
  private String answer() throws IOException {
    socket.setSoTimeout(10_000);
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int next = socket.getInputStream().read();
      assertThat(next).as("after " + head).isNotEqualTo(-1);
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    assertThat(length.find()).isTrue();
    byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
    return head + new String(body, StandardCharsets.US_ASCII);
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
