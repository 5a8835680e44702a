package io.dunlin.dunning.template;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * A message's text in one language, with tags for what differs from customer to customer. A version
 * never changes; messages are rendered from the newest.
 *
 * @param name by which a playbook's step refers to it
 * @param version from 1, for each name and language
 * @param subject one line
 * @param reason why it was changed, in the author's words
 * @param by who published it; {@code dunning-service} for those that ship with it
 */
public record Template(
    String name,
    Language language,
    int version,
    String subject,
    String body,
    @Nullable String reason,
    Instant at,
    String by) {

  /** Who publishes the shipped ones. */
  static final String SHIPPED_BY = "dunning-service";

  /** A text that is not published yet. */
  static Template draft(
      String name, Language language, String subject, String body, @Nullable String reason) {
    return new Template(name, language, 0, subject, body, reason, Instant.EPOCH, "");
  }

  Template publishedAs(int next, String author) {
    return new Template(name, language, next, subject, body, reason, at, author);
  }

  boolean isShipped() {
    return by.equals(SHIPPED_BY);
  }

  boolean saysTheSameAs(Template other) {
    return subject.equals(other.subject) && body.equals(other.body);
  }
}
