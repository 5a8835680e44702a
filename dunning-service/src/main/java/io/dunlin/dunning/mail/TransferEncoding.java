package io.dunlin.dunning.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import module java.base;

/**
 * Undoes the transfer encoding of a part (RFC 2045), as well as it can where the content is not
 * encoded as the mail says.
 */
final class TransferEncoding {

  private static final Pattern SOFT_BREAK = Pattern.compile("=[ \\t]*\\r?\\n");
  private static final Pattern QUOTED = Pattern.compile("=([0-9A-Fa-f]{2})");
  private static final Pattern BASE64_LINE = Pattern.compile("[A-Za-z0-9+/]*={0,2}");

  private TransferEncoding() {}

  /** Bytes, and whether they are what the sender encoded. */
  record Content(ByteBuffer bytes, boolean faithful) {

    Content(byte[] bytes, boolean faithful) {
      this(ByteBuffer.wrap(bytes), faithful);
    }
  }

  static Content decode(byte[] raw, String encoding) {
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
}
