package io.dunlin.account.receivables.intake;

import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Flaw;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.FinanceEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent 1.0 with its data; all that is wrong is told at once. */
final class Envelope {

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,40}");
  private static final int SOURCE = 500;

  private final Map<?, ?> json;
  private final List<Flaw> flaws = new ArrayList<>();

  private Envelope(Map<?, ?> json) {
    this.json = json;
  }

  /**
   * @param json the event in its structured form
   * @param hash makes a hash of content
   */
  static Incoming read(@Nullable Object json, Function<Object, UUID> hash) {
    if (json instanceof Map<?, ?> object) {
      return new Envelope(object).read(hash);
    }
    return Incoming.Invalid.unreadable(
        Rejection.of(Reason.UNREADABLE, "An event is a JSON object"));
  }

  private Incoming read(Function<Object, UUID> hash) {
    Fields attributes = new Fields(json, "", flaws);
    attributes.known("specversion", "1.0"::equals, "1.0");
    String id = attributes.text("id", Fields.ID);
    String source = attributes.text("source", SOURCE);
    String type = attributes.text("type", Fields.ID);
    String subject = attributes.optionalText("subject", Fields.ID);
    attributes.optionalText("time", Fields.ID);
    refuseOtherFormats(attributes);
    FinanceEvent event = data(attributes, type);
    if (event != null && json.get("data") instanceof Map<?, ?> data) {
      checkSubject(attributes, event, data, subject);
    }
    return event == null || !flaws.isEmpty()
        ? invalid()
        : new Incoming.Valid(new Incoming.EventKey(source, id), type, hash.apply(content()), event);
  }

  private @Nullable FinanceEvent data(Fields attributes, String type) {
    Function<Fields, FinanceEvent> form = EventForm.of(type);
    if (form == null && attributes.has("type")) {
      attributes.flaw("type", "must be one of " + EventForm.types());
    }
    if (!(json.get("data") instanceof Map<?, ?> object)) {
      attributes.flaw("data", json.get("data") == null ? "is missing" : "must be an object");
      return null;
    }
    if (form == null) {
      return null;
    }
    Fields data = new Fields(object, "/data", flaws);
    FinanceEvent event = form.apply(data);
    data.noOthers();
    return event;
  }

  private void checkSubject(
      Fields attributes, FinanceEvent event, Map<?, ?> data, @Nullable String subject) {
    if (event instanceof FinanceEvent.RatePublished) {
      return;
    }
    if (subject == null) {
      attributes.require("subject");
    } else if (data.get("account") instanceof String account && !account.equals(subject)) {
      attributes.flaw("subject", "must be the account of the data, " + account);
    }
  }

  private void refuseOtherFormats(Fields attributes) {
    String format = attributes.optionalText("datacontenttype", Fields.ID);
    if (format != null && !format.contains("json")) {
      attributes.flaw("datacontenttype", "must be application/json");
    }
    for (Map.Entry<?, ?> attribute : json.entrySet()) {
      String name = String.valueOf(attribute.getKey());
      boolean nested = attribute.getValue() instanceof Map || attribute.getValue() instanceof List;
      if (!name.equals("data") && (nested || !EXTENSION.matcher(name).matches())) {
        attributes.flaw(name, "is not known here");
      }
    }
  }

  /** What makes two events with the same id the same. */
  private List<@Nullable Object> content() {
    List<@Nullable Object> content = new ArrayList<>();
    content.add(json.get("type"));
    content.add(json.get("subject"));
    content.add(json.get("data"));
    return content;
  }

  private Incoming invalid() {
    String detail = flaws.size() == 1 ? "One field is wrong" : flaws.size() + " fields are wrong";
    return new Incoming.Invalid(
        text("source"),
        text("id"),
        text("type"),
        text("subject"),
        new Rejection(Reason.INVALID_EVENT, detail, List.copyOf(flaws)));
  }

  private @Nullable String text(String name) {
    return json.get(name) instanceof String text ? text : null;
  }
}
