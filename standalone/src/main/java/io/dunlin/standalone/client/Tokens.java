package io.dunlin.standalone.client;

/** Where a client gets its tokens from. */
public interface Tokens {

  String of(String role, String user);

  /** One token for whatever is asked. */
  static Tokens always(String token) {
    return (role, user) -> token;
  }
}
