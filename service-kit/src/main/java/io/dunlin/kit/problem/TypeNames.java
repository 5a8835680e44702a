package io.dunlin.kit.problem;

import module java.base;

import io.dunlin.kit.input.DayRule;
import org.jspecify.annotations.Nullable;

/** What a value must be, in words for people who call the interface. */
public final class TypeNames {

  private TypeNames() {}

  /** For a sentence such as "Must be …"; an enum names its values. */
  public static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "what is expected here";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "LocalDate" -> DayRule.DAY;
      case "Instant" -> DayRule.INSTANT;
      case "BigDecimal" -> "a decimal number";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "String" -> "a text";
      case "UUID" -> "an identifier (UUID)";
      case "List", "Set", "ArrayList", "Collection" -> "a list";
      default -> "an object (" + type.getSimpleName() + ")";
    };
  }
}
