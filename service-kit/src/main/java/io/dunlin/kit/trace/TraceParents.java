package io.dunlin.kit.trace;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * The W3C traceparent of what is going on: one for a request; one per account for a batch of
 * events, which come from many requests.
 */
public record TraceParents(@Nullable String one, Map<String, String> byAccount) {

  public static final TraceParents NONE = new TraceParents(null, Map.of());

  public static TraceParents ofAccounts(Map<String, String> byAccount) {
    return new TraceParents(null, Map.copyOf(byAccount));
  }

  public @Nullable String of(String account) {
    return byAccount.getOrDefault(account, one);
  }
}
