package io.dunlin.standalone.client;

import module java.base;

/** Where a client gets its tokens from. */
public interface Tokens {

  String of(String role, String user);

  /** One token for whatever is asked. */
  static Tokens always(String token) {
    return (role, user) -> token;
  }

  /** Asks for each token once; for clients that live much shorter than their tokens. */
  static Tokens kept(Tokens source) {
    Map<List<String>, String> known = new ConcurrentHashMap<>();
    return (role, user) -> known.computeIfAbsent(List.of(role, user), _ -> source.of(role, user));
  }
}
