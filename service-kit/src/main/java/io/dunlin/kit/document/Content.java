package io.dunlin.kit.document;

/** A document with its content. */
public final class Content {

  private final Document document;
  private final byte[] bytes;

  Content(Document document, byte[] bytes) {
    this.document = document;
    this.bytes = bytes;
  }

  public Document document() {
    return document;
  }

  byte[] bytes() {
    return bytes;
  }
}
