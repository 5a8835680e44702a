package io.dunlin.standalone.issuer;

import module java.base;

/** The services that may ask for tokens of their own, and the secret of this run. */
public record ServiceClients(Set<String> names, String secret) {

  boolean knows(String client, String shown) {
    boolean isSecret =
        MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    return names.contains(client) && isSecret;
  }
}
