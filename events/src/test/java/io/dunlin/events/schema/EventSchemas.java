package io.dunlin.events.schema;

import module java.base;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of each event as its record says it: what is not nullable is required. */
final class EventSchemas {

  private static final String AMOUNT = "-?\\d+(\\.\\d{1,4})?";
  private static final SchemaGenerator GENERATOR = new SchemaGenerator(config());

  private EventSchemas() {}

  static JsonNode of(String type, Class<?> event) {
    ObjectNode schema = GENERATOR.generateSchema(event);
    schema.put("title", type);
    return schema;
  }

  private static SchemaGeneratorConfig config() {
    var builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonSchemaModule())
            .with(Option.INLINE_ALL_SCHEMAS, Option.STANDARD_FORMATS)
            .with(Option.ENUM_KEYWORD_FOR_SINGLE_VALUES);
    builder
        .forFields()
        .withRequiredCheck(EventSchemas::isRequired)
        .withTargetTypeOverridesResolver(EventSchemas::asWritten)
        .withStringPatternResolver(field -> isAmount(field) ? "^" + AMOUNT + "$" : null);
    return builder.build();
  }

  private static boolean isRequired(FieldScope field) {
    return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable List<ResolvedType> asWritten(FieldScope field) {
    return isAmount(field) ? List.of(field.getContext().resolve(String.class)) : null;
  }

  private static boolean isAmount(FieldScope field) {
    return field.getRawMember().getDeclaringClass() == Money.class
        && field.getRawMember().getType() == BigDecimal.class;
  }
}
