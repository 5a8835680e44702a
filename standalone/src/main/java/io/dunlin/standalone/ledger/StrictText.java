package io.dunlin.standalone.ledger;

import module java.base;

import io.dunlin.standalone.problem.CommandError;

/** Reads a file as text; bytes that are none in its character set are refused, never replaced. */
final class StrictText {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern ENDS =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\x1c-\\x1f]+|[\\s\\p{Z}\\p{Cf}\\x1c-\\x1f]+\\z");

  private StrictText() {}

  static String of(Path file, Charset charset) {
    try {
      String text = decoded(file, ByteBuffer.wrap(Files.readAllBytes(file)), charset);
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (IOException e) {
      throw new CommandError("The file %s cannot be read.".formatted(file), e);
    }
  }

  /** The text without blanks, no-break blanks and characters of no width at its ends. */
  static String stripped(String text) {
    return ENDS.matcher(text).replaceAll("");
  }

  private static String decoded(Path file, ByteBuffer bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text =
        CharBuffer.allocate(
            (int) Math.ceil(bytes.remaining() * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(bytes, text, true);
    text.flip();
    if (result.isError()) {
      throw new CommandError(
          "Line %d of the file %s has bytes that are not %s: %s"
              .formatted(lines(text) + 1, file, charset, advice(charset)));
    }
    return text.toString();
  }

  private static long lines(CharBuffer text) {
    return text.chars().filter(c -> c == '\n').count();
  }

  private static String advice(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? "save it as UTF-8, or name its character set in the mapping, for example 'charset:"
            + " windows-1252'."
        : "name the character set that it was saved in by 'charset' in the mapping.";
  }
}
