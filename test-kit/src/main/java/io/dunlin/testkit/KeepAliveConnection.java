package io.dunlin.testkit;

import module java.base;

/** One connection to a server on this machine, over which one request follows the other. */
public final class KeepAliveConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private static final int STATUS_AT = "HTTP/1.1 ".length();

  private final Socket socket;

  public KeepAliveConnection(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /** A request without a body; with a bearer's token, if there is one. */
  public static String request(String method, String path, String... bearer) {
    StringBuilder request =
        new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, path));
    for (String token : bearer) {
      request.append("Authorization: ").append(token).append("\r\n");
    }
    return request.append("Content-Length: 0\r\n\r\n").toString();
  }

  /** All in one go, whether what was asked before is answered or not. */
  public void send(String requests) throws IOException {
    socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
  }

  /** The status of the next answer, whose body is skipped; fails when none comes. */
  public int status() throws IOException {
    String status = line();
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      chunked |= lower.startsWith("transfer-encoding:");
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
    }
    if (chunked) {
      skipChunks();
    }
    socket.getInputStream().skipNBytes(length);
    return Integer.parseInt(status.substring(STATUS_AT, STATUS_AT + 3));
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line(), 16);
      socket.getInputStream().skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection was closed after: " + line);
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
