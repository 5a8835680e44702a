package io.dunlin.account.receivables.financeevent;

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
      return ReceivedEvent.Invalid.of(
          attributes,
          Rejection.of(
              Reason.UNREADABLE, "The data is no JSON: " + unreadable.getOriginalMessage()));
    }
  }

  /** Parses JSON into maps, lists and values; fails with a {@link JacksonException}. */
  public @Nullable Object parse(byte[] json) {
    return JSON.readValue(json, Object.class);
  }

  public ReceivedEvent event(@Nullable Object parsed) {
    return CloudEventParser.read(parsed, ContentHash::of);
  }
}
