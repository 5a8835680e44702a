package io.dunlin.standalone.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a CSV text into records, a line each, or several where a quoted field holds line breaks. A
 * record that is quoted badly costs its own line and no other.
 */
final class CsvRecordSplitter {

  /** What opens a quote by mistake would otherwise swallow the rest of the file. */
  private static final int MOST_LINES = 100;

  private final String text;
  private final char separator;
  private int at;
  private long line = 1;

  CsvRecordSplitter(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /**
   * A record as it stands in the file.
   *
   * @param line the number of its first line
   * @param quoting how its quotes stand at its end
   */
  record Cut(long line, String raw, QuoteState quoting) {}

  /** Leaves out the first lines, whatever stands in them. */
  CsvRecordSplitter skip(int lines) {
    for (int i = 0; i < lines && at < text.length(); i++) {
      moveTo(endOfLine(at), 1);
    }
    return this;
  }

  /** How many characters lie behind. */
  int position() {
    return at;
  }

  /** The next record that is not empty; null at the end. */
  @Nullable Cut next() {
    while (at < text.length()) {
      Cut cut = cut();
      if (!StrictText.stripped(cut.raw()).isEmpty()) {
        return cut;
      }
    }
    return null;
  }

  private Cut cut() {
    long first = line;
    int start = at;
    int end = endOfLine(start);
    Cut alone =
        new Cut(first, text.substring(start, end), QuoteState.of(text, start, end, separator));
    QuoteState quoting = alone.quoting();
    int lines = 1;
    while (quoting.isOpen() && end < text.length() && lines < MOST_LINES) {
      int nextEnd = endOfLine(afterBreak(end));
      quoting = quoting.after(text, end, nextEnd, separator);
      end = nextEnd;
      lines++;
    }
    if (!quoting.isSound() && lines > 1) {
      moveTo(start + alone.raw().length(), 1);
      return alone;
    }
    moveTo(end, lines);
    return new Cut(first, text.substring(start, end), quoting);
  }

  private void moveTo(int end, int lines) {
    at = afterBreak(end);
    line += lines;
  }

  private int endOfLine(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int afterBreak(int end) {
    if (end >= text.length()) {
      return end;
    }
    boolean both = text.startsWith("\r\n", end);
    return end + (both ? 2 : 1);
  }
}
