package io.dunlin.standalone.finance;

import module java.base;

/** Cuts bytes into lines as they come in. */
final class LineSplitter {

  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

  /** The lines that end in these bytes, without empty ones. */
  List<String> cut(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (byte b : bytes) {
      if (b != '\n') {
        rest.write(b);
      } else if (rest.size() > 0) {
        lines.add(rest.toString(StandardCharsets.UTF_8));
        rest.reset();
      }
    }
    return lines;
  }
}
