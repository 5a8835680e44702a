package io.dunlin.kit.document;

/**
 * How a service tells whose an account is. A service that has one bean of this keeps documents.
 *
 * @param condition in SQL, on {@code d.account}, with {@code :csm::text} and {@code
 *     :collector::text}, each null for no such bound
 */
public record Ownership(String condition) {}
