package io.dunlin.account.receivables.financeevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import org.jspecify.annotations.Nullable;

/** The same for the same content, whatever the order of its fields and its white space. */
final class ContentHash {

  private ContentHash() {}

  static UUID of(Object content) {
    MessageDigest digest = sha256();
    update(digest, content);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  private static void update(MessageDigest digest, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        digest.update((byte) '{');
        sorted(map).forEach((name, field) -> updateField(digest, name, field));
        digest.update((byte) '}');
      }
      case List<?> list -> {
        digest.update((byte) '[');
        list.forEach(item -> update(digest, item));
        digest.update((byte) ']');
      }
      case null -> digest.update((byte) 0);
      default -> {
        digest.update(value.toString().getBytes(UTF_8));
        digest.update((byte) 0);
      }
    }
  }

  private static void updateField(MessageDigest digest, String name, @Nullable Object field) {
    if (field != null) {
      update(digest, name);
      update(digest, field);
    }
  }

  private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    map.forEach((name, field) -> sorted.put(String.valueOf(name), field));
    return sorted;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
