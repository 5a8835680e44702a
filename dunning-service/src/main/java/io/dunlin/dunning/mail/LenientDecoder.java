package io.dunlin.dunning.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Decodes the text of a mail as the mail says, and as well as it can where that does not work: with
 * an unknown charset or transfer encoding, or text behind the end of base64.
 */
final class LenientDecoder {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*\\r?\\n");
  private static final Pattern QUOTED = Pattern.compile("=([0-9A-Fa-f]{2})");
  private static final Pattern BASE64_LINE = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

  private LenientDecoder() {}

  /** Bytes, and whether they are what the sender encoded. */
  private record Content(ByteBuffer bytes, boolean faithful) {

    Content(byte[] bytes, boolean faithful) {
      this(ByteBuffer.wrap(bytes), faithful);
    }
  }

  /**
   * Decodes raw content.
   *
   * @param encoding the transfer encoding; null where the mail names none
   * @param charset null where the mail names none
   * @param whole false when the content may end in the middle of a character
   */
  static MailText decode(
      byte[] raw, @Nullable String encoding, @Nullable String charset, boolean whole) {
    Content content = content(raw, encoding == null ? "" : encoding);
    if (charset == null) {
      return strictly(UTF_8, content.bytes(), whole)
          .map(text -> new MailText(text, content.faithful()))
          .orElseGet(() -> new MailText(western(content.bytes()), false));
    }
    return known(charset)
        .flatMap(known -> strictly(known, content.bytes(), whole))
        .map(text -> new MailText(text, content.faithful()))
        .orElseGet(() -> new MailText(guessed(content.bytes(), whole), false));
  }

  /** The text of a part. */
  static MailText decode(MimePart part, boolean whole) {
    return decode(
        part.body().getBytes(ISO_8859_1),
        part.encoding(),
        part.parameter("charset").orElse(null),
        whole);
  }

  private static Content content(byte[] raw, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "7bit", "8bit", "binary" -> new Content(raw, true);
      case "base64" -> base64(raw);
      case "quoted-printable" -> quotedPrintable(raw);
      default -> new Content(raw, false);
    };
  }

  /** An equals sign without a hexadecimal number stays as it is. */
  private static Content quotedPrintable(byte[] raw) {
    String text = SOFT_BREAK.matcher(new String(raw, ISO_8859_1)).replaceAll("");
    String decoded =
        QUOTED
            .matcher(text)
            .replaceAll(
                found -> {
                  char one = (char) Integer.parseInt(found.group(1), 16);
                  return Matcher.quoteReplacement(String.valueOf(one));
                });
    return new Content(decoded.getBytes(ISO_8859_1), true);
  }

  /**
   * Ends at the padding, or at the first line that is not base64; what follows is kept as it is.
   */
  private static Content base64(byte[] raw) {
    String text = new String(raw, ISO_8859_1);
    StringBuilder digits = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length() && digits.indexOf("=") < 0) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      String line = text.substring(at, end).strip();
      if (!BASE64_LINE.matcher(line).matches()) {
        break;
      }
      digits.append(line);
      at = end;
    }
    return withRest(decoded(digits), text.substring(at).strip());
  }

  private static byte[] decoded(StringBuilder digits) {
    int padding = digits.indexOf("=");
    int length = padding < 0 ? digits.length() : padding;
    int usable = length % 4 == 1 ? length - 1 : length;
    return Base64.getDecoder().decode(digits.substring(0, usable));
  }

  private static Content withRest(byte[] decoded, String rest) {
    if (rest.isEmpty()) {
      return new Content(decoded, true);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(decoded);
    all.write('\n');
    all.writeBytes(rest.getBytes(ISO_8859_1));
    return new Content(all.toByteArray(), false);
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String guessed(ByteBuffer bytes, boolean whole) {
    return strictly(UTF_8, bytes, whole).orElseGet(() -> western(bytes));
  }

  private static Optional<String> strictly(Charset charset, ByteBuffer bytes, boolean whole) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate((int) (bytes.remaining() * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(bytes.duplicate(), out, whole);
    return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
  }

  /** Every byte is a character in it. */
  private static String western(ByteBuffer bytes) {
    return WESTERN.decode(bytes.duplicate()).toString();
  }
}
