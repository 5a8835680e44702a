package io.dunlin.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** Where a page ended, in a form that nobody is tempted to build by hand. */
final class Cursor {

  private Cursor() {}

  static String encode(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  /** Fails with an {@link IllegalArgumentException} on what was never handed out. */
  static String decode(String cursor) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(cursor))).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Not a cursor", e);
    }
  }

  private static byte[] bytes(String cursor) {
    return Base64.getUrlDecoder().decode(cursor);
  }
}
