package io.dunlin.kit.input;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and notes every error with its JSON pointer. For a field that
 * cannot be read it returns a substitute, so the caller must check the errors before using the
 * result.
 */
public final class JsonObjectReader {

  private static final String NO_TEXT = "?";
  private static final int LONGEST_KEY = TextRule.KEY.longest();
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_TEXTS = 500;

  private final Map<?, ?> json;
  private final String pointer;
  private final ValidationErrors errors;
  private final Set<String> known = new HashSet<>();

  /**
   * @param pointer where the object stands, as a JSON pointer
   */
  public JsonObjectReader(Map<?, ?> json, String pointer, ValidationErrors errors) {
    this.json = json;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** What is read of an object; whatever else stands in it is an error. */
  public static <T> T read(
      Map<?, ?> json,
      String pointer,
      ValidationErrors errors,
      Function<JsonObjectReader, T> reading) {
    JsonObjectReader reader = new JsonObjectReader(json, pointer, errors);
    T value = reading.apply(reader);
    for (Object name : json.keySet()) {
      if (!reader.known.contains(String.valueOf(name))) {
        reader.error(String.valueOf(name), "is not known here");
      }
    }
    return value;
  }

  public void error(String name, String detail) {
    String escaped = Texts.cleaned(name, LONGEST_KEY).replace("~", "~0").replace("/", "~1");
    errors.add(pointer + "/" + escaped, detail);
  }

  /** Says if the field is there, even if it is null, which ends what it said before. */
  public boolean mentions(String name) {
    return json.containsKey(name);
  }

  public boolean has(String name) {
    return json.get(name) != null;
  }

  /** The field's value; an error and the substitute when it is missing or cannot be read. */
  public <T> T required(String name, T substitute, Function<String, @Nullable T> reading) {
    if (!has(name)) {
      known.add(name);
      error(name, "is missing");
      return substitute;
    }
    T value = reading.apply(name);
    return value == null ? substitute : value;
  }

  /** The field's value; null without an error when it is missing, with one when it is wrong. */
  public <T> @Nullable T optional(
      String name, String rule, Function<Object, Optional<? extends T>> reading) {
    known.add(name);
    Object value = json.get(name);
    if (value == null) {
      return null;
    }
    Optional<? extends T> read = reading.apply(value);
    if (read.isEmpty()) {
      error(name, rule);
    }
    return read.orElse(null);
  }

  /** An identifier or another short text. */
  public String text(String name) {
    return required(name, NO_TEXT, this::optionalText);
  }

  public @Nullable String optionalText(String name) {
    return text(name, TextRule.KEY, LONGEST_KEY, UnaryOperator.identity());
  }

  /** A text in one line with at most so many UTF-16 units. */
  public String text(String name, int most) {
    return required(name, NO_TEXT, field -> optionalText(field, most));
  }

  public @Nullable String optionalText(String name, int most) {
    return text(name, TextRule.NAME, most, UnaryOperator.identity());
  }

  /** A name in one line; a line break, as in a quoted field of a CSV file, is read as a blank. */
  public String name(String name) {
    int most = TextRule.NAME.longest();
    return required(name, NO_TEXT, f -> text(f, TextRule.NAME, most, Texts::inOneLine));
  }

  /** Some sentences of a person, which may have several lines. */
  public String note(String name) {
    return required(name, NO_TEXT, this::optionalNote);
  }

  private @Nullable String optionalNote(String name) {
    if (json.get(name) instanceof String note && !note.isBlank()) {
      return text(name, TextRule.NOTE, LONGEST_NOTE, UnaryOperator.identity());
    }
    return optional(name, "must be a text that is not blank", _ -> Optional.empty());
  }

  private @Nullable String text(
      String name, TextRule rule, int most, UnaryOperator<String> reading) {
    String text = optional(name, "must be a text", value -> as(String.class, value).map(reading));
    if (text != null) {
      rule.fault(text, most).ifPresent(fault -> error(name, lower(fault)));
    }
    return text;
  }

  /** A text that is one of many, such as a currency. */
  public String known(String name, Predicate<String> isKnown, String what) {
    String text = text(name);
    if (has(name) && !isKnown.test(text)) {
      error(name, "must be %s, not %s".formatted(what, Texts.cleaned(text, LONGEST_KEY)));
    }
    return text;
  }

  public <E extends Enum<E>> E oneOf(String name, List<E> choices) {
    return required(name, choices.getFirst(), field -> optionalOneOf(field, choices));
  }

  public <E extends Enum<E>> @Nullable E optionalOneOf(String name, List<E> choices) {
    return optional(
        name,
        "must be one of " + choices,
        value -> choices.stream().filter(choice -> choice.name().equals(value)).findFirst());
  }

  public LocalDate day(String name) {
    return required(name, LocalDate.EPOCH, this::optionalDay);
  }

  public @Nullable LocalDate optionalDay(String name) {
    return optional(
        name, "must be " + DayRule.DAY, value -> as(String.class, value).flatMap(DayRule::day));
  }

  public @Nullable Integer optionalCount(String name) {
    return optional(
        name,
        "must be a whole number, 0 or more",
        value -> as(Integer.class, value).filter(count -> count >= 0));
  }

  /** False when it is missing. */
  public boolean flag(String name) {
    Boolean flag = optional(name, "must be true or false", value -> as(Boolean.class, value));
    return Boolean.TRUE.equals(flag);
  }

  public BigDecimal positiveNumber(String name) {
    return required(name, BigDecimal.ONE, this::optionalPositiveNumber);
  }

  private @Nullable BigDecimal optionalPositiveNumber(String name) {
    return optional(
        name,
        "must be a number above 0",
        value -> PlainDecimal.of(value).filter(number -> number.signum() > 0));
  }

  /** A list of identifiers; empty when it is missing. */
  public List<String> texts(String name) {
    return items(name, MOST_TEXTS).stream().map(item -> itemText(name, item)).toList();
  }

  private String itemText(String name, @Nullable Object item) {
    if (!(item instanceof String text)) {
      error(name, "must be a list of texts");
      return NO_TEXT;
    }
    TextRule.KEY.fault(text).ifPresent(fault -> error(name, "each text: " + lower(fault)));
    return text;
  }

  /** What is read of the object in a field; null when there is none. */
  public <T> @Nullable T object(String name, String rule, Function<JsonObjectReader, T> reading) {
    Map<?, ?> object = optional(name, rule, value -> as(Map.class, value));
    return object == null ? null : read(object, pointer + "/" + name, errors, reading);
  }

  /** What is read of each object of a list; empty when it is missing. */
  public <T> List<T> objects(String name, int most, Function<JsonObjectReader, T> reading) {
    List<?> items = items(name, most);
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "%s/%s/%d".formatted(pointer, name, i);
      if (items.get(i) instanceof Map<?, ?> object) {
        objects.add(read(object, place, errors, reading));
      } else {
        errors.add(place, "must be an object");
      }
    }
    return objects;
  }

  private List<?> items(String name, int most) {
    List<?> items = optional(name, "must be a list", value -> as(List.class, value));
    if (items != null && items.size() > most) {
      error(name, "must have at most %d items, not %,d".formatted(most, items.size()));
      return List.of();
    }
    return items == null ? List.of() : items;
  }

  private static <T> Optional<T> as(Class<T> type, Object value) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
