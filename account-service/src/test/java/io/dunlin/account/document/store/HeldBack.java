package io.dunlin.account.document.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.testkit.TestTokens;

/** A client that begins to send a document and does not go on. */
final class HeldBack implements AutoCloseable {

  static final int UNANNOUNCED = -1;

  private final Socket socket;

  /**
   * @param length of the whole body; unannounced it comes in chunks
   */
  HeldBack(int port, String path, int length) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    String framing = length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
    String beginning = length < 0 ? "5\r\n%PDF-\r\n" : "%PDF-";
    String request =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: application/pdf\r
        %s\r
        \r
        """
            .formatted(path, TestTokens.bearer("ar", "frida"), framing);
    socket.getOutputStream().write((request + beginning).getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  /** Waits for the answer, as far as it comes at once. */
  String answer() throws IOException {
    socket.setSoTimeout(30_000);
    byte[] answer = new byte[8_192];
    int length = socket.getInputStream().read(answer);
    return length < 0 ? "" : new String(answer, 0, length, UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
