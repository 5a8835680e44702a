package io.dunlin.disposition.interaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

/** The hash of all that was reported, by which a request is known again. */
final class RequestHash {

  private RequestHash() {}

  static String of(ReportedInteraction reported) {
    byte[] words = reported.toString().getBytes(UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
