package io.dunlin.kit.security;

import static io.dunlin.kit.database.OptionalParameters.optional;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Whose accounts a caller reaches (C3). Every query for people says so in its SQL by {@link
 * #condition}, and is bound by {@link #bind}.
 *
 * @param csm only accounts of this CSM; null for no such bound
 * @param collector only accounts of this collections agent; null for no such bound
 */
public record Scope(@Nullable String csm, @Nullable String collector) {

  public static final Scope EVERYTHING = new Scope(null, null);

  /** The condition that the account of this name or alias in the SQL is within the scope. */
  public static String condition(String account) {
    return """
    ((:ownCsm::text IS NULL OR %1$s.csm = :ownCsm)
      AND (:ownCollector::text IS NULL OR %1$s.collector = :ownCollector))\
    """
        .formatted(account);
  }

  /** Binds the condition. */
  public GenericExecuteSpec bind(GenericExecuteSpec query) {
    return query.bind("ownCsm", optional(csm)).bind("ownCollector", optional(collector));
  }
}
