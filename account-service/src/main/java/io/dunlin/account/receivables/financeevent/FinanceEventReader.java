package io.dunlin.account.receivables.financeevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON into events of Finance, and what cannot be read into a rejection. */
@Component
public class FinanceEventReader {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** One event in its structured form. */
  public ReceivedEvent read(byte[] json) {
    try {
      return event(parse(json));
    } catch (JacksonException unreadable) {
      return ReceivedEvent.Invalid.unreadable(
          Rejection.of(Reason.UNREADABLE, "This is no JSON: " + unreadable.getOriginalMessage()));
    }
  }

  /** One event in its binary form: attributes apart from the data. */
  public ReceivedEvent read(Map<String, String> attributes, byte[] data) {
    Map<String, @Nullable Object> event = new LinkedHashMap<>(attributes);
    try {
      event.put("data", parse(data));
      return event(event);
    } catch (JacksonException unreadable) {
      return new ReceivedEvent.Invalid(
          attributes.get("source"),
          attributes.get("id"),
          attributes.get("type"),
          attributes.get("subject"),
          Rejection.of(
              Reason.UNREADABLE, "The data is no JSON: " + unreadable.getOriginalMessage()));
    }
  }

  /** Parses JSON into maps, lists and values; fails with a {@link JacksonException}. */
  public @Nullable Object parse(byte[] json) {
    return JSON.readValue(json, Object.class);
  }

  public ReceivedEvent event(@Nullable Object parsed) {
    return CloudEventParser.read(parsed, FinanceEventReader::hash);
  }

  /** The same for the same content, whatever the order of its fields and its white space. */
  private static UUID hash(Object content) {
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
