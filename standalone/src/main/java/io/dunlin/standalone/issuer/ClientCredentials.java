package io.dunlin.standalone.issuer;

import module java.base;

import org.springframework.util.MultiValueMap;

/** The name and the secret that a client sends; empty where it sends none that can be read. */
record ClientCredentials(String client, String secret) {

  static ClientCredentials ofForm(MultiValueMap<String, String> form) {
    return new ClientCredentials(
        Objects.requireNonNullElse(form.getFirst("client_id"), ""),
        Objects.requireNonNullElse(form.getFirst("client_secret"), ""));
  }

  static ClientCredentials ofBasic(String header) {
    try {
      byte[] decoded = Base64.getDecoder().decode(header.replaceFirst("(?i)^basic ", ""));
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return new ClientCredentials(parts[0], parts.length > 1 ? parts[1] : "");
    } catch (IllegalArgumentException _) {
      return new ClientCredentials("", "");
    }
  }
}
