package io.dunlin.kit.document;

/**
 * How a service tells whose an account is. A service that has one bean of this keeps documents.
 *
 * @param condition in SQL, on {@code d.account}, with that of {@link io.dunlin.kit.security.Scope}
 */
public record Ownership(String condition) {}
