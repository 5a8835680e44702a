package io.dunlin.account.receivables.intake;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Cuts a stream of bytes into lines; what is longer than a line may be is not kept. */
final class LineSplitter {

  private final int longest;
  private byte[] rest = new byte[0];
  private boolean tooLong;
  private long number;

  LineSplitter(int longest) {
    this.longest = longest;
  }

  /**
   * A line without its end.
   *
   * @param number counted from 1, empty lines too
   * @param text null when it was too long
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(long number, byte @Nullable [] text) {}

  /** The lines that end in these bytes; empty ones are left out. */
  List<Line> feed(byte[] bytes) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        keep(bytes, start, i);
        end(lines);
        start = i + 1;
      }
    }
    keep(bytes, start, bytes.length);
    return lines;
  }

  /** The last line, if nothing ended it. */
  List<Line> end() {
    List<Line> lines = new ArrayList<>();
    end(lines);
    return lines;
  }

  private void keep(byte[] bytes, int from, int to) {
    if (tooLong || rest.length + to - from > longest) {
      tooLong = true;
      rest = new byte[0];
    } else if (to > from) {
      int length = rest.length;
      rest = Arrays.copyOf(rest, length + to - from);
      System.arraycopy(bytes, from, rest, length, to - from);
    }
  }

  private void end(List<Line> lines) {
    number++;
    if (tooLong) {
      lines.add(new Line(number, null));
    } else if (!isBlank(rest)) {
      lines.add(new Line(number, rest));
    }
    rest = new byte[0];
    tooLong = false;
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
