package io.dunlin.dunning.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.dunning.mail.TransferEncoding.Content;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the text of a mail as the mail says, and as well as it can where that does not work: with
 * an unknown charset or transfer encoding, or text behind the end of base64.
 */
final class LenientDecoder {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private LenientDecoder() {}

  /**
   * Decodes raw content.
   *
   * @param encoding the transfer encoding; null where the mail names none
   * @param charset null where the mail names none
   * @param whole false when the content may end in the middle of a character
   */
  static MailText decode(
      byte[] raw, @Nullable String encoding, @Nullable String charset, boolean whole) {
    Content content = TransferEncoding.decode(raw, encoding == null ? "" : encoding);
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
