package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Collects what is wrong with a JSON body while it is read, so that one wrong field does not hide
 * the next. In place of a wrong value stands null or zero; it is never used, because there are
 * errors.
 */
final class BodyErrors extends DeserializationProblemHandler {

  private static final int MOST = 100;

  private final List<FieldError> errors = new ArrayList<>();

  /** All that was found; the error that ended the reading, if any, is the last. */
  List<FieldError> with(@Nullable JacksonException last) {
    boolean follows = last instanceof ValueInstantiationException && !errors.isEmpty();
    if (last != null && !follows) {
      add(BadInput.pointer(last), BadInput.detail(last));
    }
    return List.copyOf(errors);
  }

  /**
   * Fields that a constructor does not know are kept aside until the object has been read, and then
   * come from another parser, while the body's own stands at the end of the object.
   */
  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser json,
      @Nullable ValueDeserializer<?> reader,
      Object bean,
      String name) {
    Collection<Object> known = reader == null ? null : reader.getKnownPropertyNames();
    String object = pointer(context.getParser());
    String field =
        json.equals(context.getParser()) ? object : object + "/" + BadInput.escaped(name);
    add(field, "Not a field here; known are " + BadInput.list(known));
    json.skipChildren();
    return true;
  }

  @Override
  public @Nullable Object handleWeirdStringValue(
      DeserializationContext context, Class<?> type, String value, String message) {
    add(
        context.getParser(),
        type == String.class
            ? message
            : "\"%s\" is not %s".formatted(BadInput.quoted(value), TypeNames.of(type)));
    return placeholder(type);
  }

  @Override
  public @Nullable Object handleWeirdNumberValue(
      DeserializationContext context, Class<?> type, Number value, String message) {
    add(context.getParser(), "%s is not %s".formatted(value, TypeNames.of(type)));
    return placeholder(type);
  }

  @Override
  public @Nullable Object handleWeirdKey(
      DeserializationContext context, Class<?> type, String key, String message) {
    add(context.getParser(), message);
    return null;
  }

  @Override
  public @Nullable Object handleUnexpectedToken(
      DeserializationContext context,
      JavaType type,
      JsonToken token,
      JsonParser json,
      String message) {
    return mustBe(type.getRawClass(), json);
  }

  @Override
  public @Nullable Object handleMissingInstantiator(
      DeserializationContext context,
      Class<?> type,
      ValueInstantiator instantiator,
      JsonParser json,
      String message) {
    return mustBe(type, json);
  }

  private @Nullable Object mustBe(Class<?> type, JsonParser json) {
    add(json, "Must be " + TypeNames.of(type));
    json.skipChildren();
    return placeholder(type);
  }

  private void add(JsonParser json, String detail) {
    add(pointer(json), detail);
  }

  /** The place of what is being read; an object or a list that begins has none of its own yet. */
  private static String pointer(JsonParser json) {
    TokenStreamContext at = json.streamReadContext();
    boolean begins = json.currentToken() != null && json.currentToken().isStructStart();
    TokenStreamContext field = begins && at.getParent() != null ? at.getParent() : at;
    return field.pathAsPointer().toString();
  }

  private void add(String pointer, String detail) {
    boolean told = errors.stream().anyMatch(error -> error.pointer().equals(pointer));
    if (!told && errors.size() < MOST) {
      errors.add(new FieldError(pointer, detail));
    }
  }

  private static @Nullable Object placeholder(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
