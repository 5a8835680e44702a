package io.dunlin.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page ended, in a form that nobody is tempted to build by hand. */
final class Cursor {

  private Cursor() {}

  static String encode(String key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
  }

  /** Fails with an {@link IllegalArgumentException} on what was never handed out. */
  static String decode(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
  }
}
