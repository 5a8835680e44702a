package io.dunlin.events;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Replaces what cannot be kept in the texts of events, so that an event with half a character stops
 * no reader. Entrances refuse such texts; this is for what came in before or beside them.
 */
final class StorableTexts extends SimpleModule {

  private static final long serialVersionUID = 1;

  StorableTexts() {
    super("storable-texts");
    addDeserializer(String.class, new Cleaning());
  }

  private static final class Cleaning extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      String text = super.deserialize(json, context);
      return text == null ? text : StorableText.of(text);
    }
  }
}
