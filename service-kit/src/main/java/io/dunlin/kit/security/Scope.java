package io.dunlin.kit.security;

import org.jspecify.annotations.Nullable;

/**
 * Whose accounts a caller reaches. It goes into the query: {@code (:csm::text IS NULL OR a.csm =
 * :csm) AND (:collector::text IS NULL OR a.collector = :collector)}.
 *
 * @param csm only accounts of this CSM; null for no such bound
 * @param collector only accounts of this collections agent; null for no such bound
 */
public record Scope(@Nullable String csm, @Nullable String collector) {

  public static final Scope EVERYTHING = new Scope(null, null);
}
