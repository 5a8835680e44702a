package io.dunlin.kit.document;

import module java.base;

/**
 * What is known of a document beside its content.
 *
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
public record Document(
    String document,
    String account,
    DocumentKind kind,
    String name,
    String mediaType,
    long size,
    String sha256,
    String putBy,
    Instant putAt) {

  /** Who read it, and when. */
  public record Reading(long id, String readBy, Instant readAt) {}
}
