package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.TextRule;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Every text, day and instant of a JSON body keeps its rule, whatever the field. */
final class StrictValues extends SimpleModule {

  private static final long serialVersionUID = 1;

  StrictValues() {
    super("strict-values");
    addDeserializer(String.class, new Values());
    addDeserializer(LocalDate.class, new Days());
    addDeserializer(Instant.class, new Instants());
    addKeyDeserializer(String.class, new Keys());
  }

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.insertAnnotationIntrospector(new NullableElements());
  }

  private static final class Values extends StringDeserializer {

    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (String) context.handleUnexpectedToken(getValueType(context), json);
      }
      String text = json.getString();
      var fault = TextRule.LETTER.fault(text);
      return fault.isEmpty()
          ? text
          : (String) context.handleWeirdStringValue(String.class, text, fault.get());
    }
  }

  private static final class Keys extends KeyDeserializer {

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) {
      var fault = TextRule.KEY.fault(key);
      return fault.isEmpty() ? key : context.handleWeirdKey(String.class, key, fault.get());
    }
  }

  private static final class Days extends StdScalarDeserializer<LocalDate> {

    Days() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
      }
      Optional<LocalDate> day = DayRule.day(json.getString());
      return day.isPresent() ? day.get() : weird(json, context, LocalDate.class);
    }
  }

  private static final class Instants extends StdScalarDeserializer<Instant> {

    Instants() {
      super(Instant.class);
    }

    @Override
    public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (Instant) context.handleUnexpectedToken(getValueType(context), json);
      }
      Optional<Instant> instant = DayRule.instant(json.getString());
      return instant.isPresent() ? instant.get() : weird(json, context, Instant.class);
    }
  }

  private static <T> @Nullable T weird(
      JsonParser json, DeserializationContext context, Class<T> type) {
    return type.cast(
        context.handleWeirdStringValue(type, json.getString(), "must be " + TypeNames.of(type)));
  }
}
