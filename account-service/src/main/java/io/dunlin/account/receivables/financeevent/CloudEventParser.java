package io.dunlin.account.receivables.financeevent;

import module java.base;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent;
import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.JsonObjectReader;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent 1.0 with its data; all that is wrong is told at once. */
final class CloudEventParser {

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,40}");
  private static final int LONGEST_SOURCE = 500;
  private static final int MOST_ERRORS = 100;

  private final Map<?, ?> json;
  private final ValidationErrors errors = new ValidationErrors(MOST_ERRORS);

  private CloudEventParser(Map<?, ?> json) {
    this.json = json;
  }

  /**
   * @param json the event in its structured form
   * @param hash makes a hash of content
   */
  static ReceivedEvent read(@Nullable Object json, Function<Object, UUID> hash) {
    if (json instanceof Map<?, ?> object) {
      return new CloudEventParser(object).read(hash);
    }
    return ReceivedEvent.Invalid.unreadable(
        Rejection.of(Reason.UNREADABLE, "An event is a JSON object"));
  }

  private ReceivedEvent read(Function<Object, UUID> hash) {
    JsonObjectReader attributes = new JsonObjectReader(json, "", errors);
    attributes.known("specversion", "1.0"::equals, "1.0");
    String id = attributes.text("id");
    String source = attributes.text("source", LONGEST_SOURCE);
    String type = attributes.text("type");
    String subject = attributes.optionalText("subject");
    attributes.optionalText("time");
    refuseOtherFormats(attributes);
    FinanceEvent event = data(attributes, type);
    if (event != null && json.get("data") instanceof Map<?, ?> data) {
      checkSubject(attributes, event, data, subject);
    }
    return event == null || !errors.isEmpty()
        ? invalid()
        : new ReceivedEvent.Valid(
            new ReceivedEvent.EventKey(source, id), type, hash.apply(content()), event);
  }

  private @Nullable FinanceEvent data(JsonObjectReader attributes, String type) {
    Function<JsonObjectReader, FinanceEvent> parser = FinanceEventParsers.of(type);
    if (parser == null && attributes.has("type")) {
      attributes.error("type", "must be one of " + FinanceEventParsers.types());
    }
    if (!(json.get("data") instanceof Map<?, ?> object)) {
      attributes.error("data", attributes.has("data") ? "must be an object" : "is missing");
      return null;
    }
    return parser == null ? null : JsonObjectReader.read(object, "/data", errors, parser);
  }

  private void checkSubject(
      JsonObjectReader attributes, FinanceEvent event, Map<?, ?> data, @Nullable String subject) {
    if (event instanceof FinanceEvent.RatePublished) {
      return;
    }
    if (!attributes.has("subject")) {
      attributes.error("subject", "is missing");
    } else if (data.get("account") instanceof String account && !account.equals(subject)) {
      attributes.error("subject", "must be the account of the data, " + account);
    }
  }

  private void refuseOtherFormats(JsonObjectReader attributes) {
    String format = attributes.optionalText("datacontenttype");
    if (format != null && !format.contains("json")) {
      attributes.error("datacontenttype", "must be application/json");
    }
    for (Map.Entry<?, ?> attribute : json.entrySet()) {
      String name = String.valueOf(attribute.getKey());
      boolean nested = attribute.getValue() instanceof Map || attribute.getValue() instanceof List;
      if (!name.equals("data") && (nested || !EXTENSION.matcher(name).matches())) {
        attributes.error(name, "is not known here");
      }
    }
  }

  /** What makes two events with the same id the same. */
  private List<@Nullable Object> content() {
    return Arrays.asList(json.get("type"), json.get("subject"), json.get("data"));
  }

  private ReceivedEvent invalid() {
    List<FieldError> wrong = errors.all();
    String detail = wrong.size() == 1 ? "One field is wrong" : wrong.size() + " fields are wrong";
    return ReceivedEvent.Invalid.of(json, new Rejection(Reason.INVALID_EVENT, detail, wrong));
  }
}
