package io.dunlin.standalone.ledger;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a mapping with the fields of a row. */
final class TemplateRenderer {

  private final CellParser values;
  private final CsvRow row;

  TemplateRenderer(CellParser values, CsvRow row) {
    this.values = values;
    this.row = row;
  }

  /** A text; empty when it consists of nothing but placeholders and all of them are empty. */
  Optional<String> text(String template) {
    Matcher placeholders = Placeholder.PATTERN.matcher(template);
    StringBuilder filled = new StringBuilder();
    boolean any = false;
    boolean found = false;
    while (placeholders.find()) {
      any = true;
      String value = values.of(Placeholder.of(placeholders), row);
      found |= !value.isEmpty();
      placeholders.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    placeholders.appendTail(filled);
    return any && !found ? Optional.empty() : Optional.of(filled.toString());
  }

  /** A text that must be there. */
  String required(String template) {
    return text(template).orElseThrow(() -> new UnusableValue(template + " is empty"));
  }

  /** A whole object; fields that come out empty are left out. */
  Map<String, Object> object(Map<?, ?> template) {
    Map<String, Object> filled = new LinkedHashMap<>();
    template.forEach(
        (name, value) -> {
          Object found = any(value);
          if (found != null) {
            filled.put(String.valueOf(name), found);
          }
        });
    return filled;
  }

  private @Nullable Object any(@Nullable Object template) {
    return switch (template) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> list.stream().map(this::any).filter(Objects::nonNull).toList();
      case String text -> text(text).orElse(null);
      case null -> null;
      default -> template;
    };
  }
}
