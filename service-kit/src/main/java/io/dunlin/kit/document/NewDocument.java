package io.dunlin.kit.document;

import module java.base;

import io.dunlin.events.Identifiers;

/** What is to be kept; the same content of one account is kept once. */
public final class NewDocument {

  private final Document about;
  private final byte[] content;

  private NewDocument(Document about, byte[] content) {
    this.about = about;
    this.content = content;
  }

  public static NewDocument of(
      String account,
      DocumentKind kind,
      String name,
      Format format,
      byte[] content,
      String by,
      Instant at) {
    return new NewDocument(
        new Document(
            Identifiers.next().toString(),
            account,
            kind,
            name,
            format.mediaType(),
            content.length,
            sha256(content),
            by,
            at),
        content);
  }

  public Document about() {
    return about;
  }

  Content given(Document kept) {
    return new Content(kept, content);
  }

  byte[] content() {
    return content;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
