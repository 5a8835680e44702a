package io.dunlin.account.finance;

import io.dunlin.account.input.Vocabulary;
import io.dunlin.account.ledger.Rejection.Flaw;
import io.dunlin.events.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and notes all that is wrong with them, by JSON pointer. In
 * place of a wrong value stands some right one; it is never used, because there are flaws.
 */
final class Fields {

  static final int ID = 100;
  static final int TEXT = 1000;

  /** A name is indexed, and what is indexed has a bound in bytes. */
  static final int NAME = 300;

  private static final Money ANY_MONEY = Money.zero("XXX");
  private static final int INTEGER_DIGITS = 12;
  private static final int DECIMALS = 4;
  private static final int RATE_DECIMALS = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private final Map<?, ?> json;
  private final String pointer;
  private final List<Flaw> flaws;
  private final Set<String> known = new HashSet<>();

  Fields(Map<?, ?> json, String pointer, List<Flaw> flaws) {
    this.json = json;
    this.pointer = pointer;
    this.flaws = flaws;
  }

  void flaw(String name, String detail) {
    flaws.add(new Flaw(pointer + "/" + escaped(name), detail));
  }

  /** Whatever was not asked for is not known. */
  void noOthers() {
    for (Object name : json.keySet()) {
      if (!known.contains(String.valueOf(name))) {
        flaw(String.valueOf(name), "is not known here");
      }
    }
  }

  boolean has(String name) {
    return json.get(name) != null;
  }

  String text(String name, int most) {
    String text = required(name, () -> optionalText(name, most));
    return text == null ? "?" : text;
  }

  @Nullable String optionalText(String name, int most) {
    Object value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      flaw(name, "must be a text");
      return null;
    }
    if (text.isBlank() || text.length() > most) {
      flaw(name, "must have 1 to %d characters".formatted(most));
    } else if (hasControls(text)) {
      flaw(name, "must not have control characters");
    }
    return text;
  }

  /** A text that is one of many, such as a currency. */
  String known(String name, Predicate<String> isKnown, String what) {
    String text = text(name, ID);
    if (has(name) && !isKnown.test(text)) {
      flaw(name, "must be " + what + ", not " + text);
    }
    return text;
  }

  <E extends Enum<E>> E oneOf(String name, List<E> choices) {
    E choice = required(name, () -> optionalOneOf(name, choices));
    return choice == null ? choices.getFirst() : choice;
  }

  <E extends Enum<E>> @Nullable E optionalOneOf(String name, List<E> choices) {
    Object value = take(name);
    if (value == null) {
      return null;
    }
    return choices.stream()
        .filter(choice -> choice.name().equals(value))
        .findFirst()
        .orElseGet(
            () -> {
              flaw(name, "must be one of " + choices);
              return choices.getFirst();
            });
  }

  LocalDate day(String name) {
    LocalDate day = required(name, () -> optionalDay(name));
    return day == null ? LocalDate.EPOCH : day;
  }

  @Nullable LocalDate optionalDay(String name) {
    Object value = take(name);
    LocalDate day = value instanceof String text ? parse(text) : null;
    if (value != null && day == null) {
      flaw(name, "must be a day such as 2026-03-31, between the years 1900 and 2999");
    }
    return day;
  }

  Money positiveMoney(String name) {
    Money money = required(name, () -> optionalPositiveMoney(name));
    return money == null ? ANY_MONEY : money;
  }

  @Nullable Money optionalPositiveMoney(String name) {
    Object value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> object)) {
      flaw(name, "must be an object such as {\"amount\":\"123.45\",\"currency\":\"USD\"}");
      return ANY_MONEY;
    }
    return new Fields(object, pointer + "/" + name, flaws).money();
  }

  @Nullable Integer optionalCount(String name) {
    Object value = take(name);
    if (value instanceof Integer count && count >= 0) {
      return count;
    }
    if (value != null) {
      flaw(name, "must be a whole number, 0 or more");
    }
    return null;
  }

  boolean flag(String name) {
    Object value = take(name);
    if (value != null && !(value instanceof Boolean)) {
      flaw(name, "must be true or false");
    }
    return Boolean.TRUE.equals(value);
  }

  BigDecimal positiveNumber(String name) {
    Object value = take(name);
    BigDecimal number =
        switch (value) {
          case null -> null;
          case String text -> decimal(text, RATE_DECIMALS);
          case BigDecimal decimal -> decimal(decimal.toPlainString(), RATE_DECIMALS);
          case Number whole -> decimal(whole.toString(), RATE_DECIMALS);
          default -> null;
        };
    if (number == null || number.signum() <= 0) {
      flaw(name, value == null ? "is missing" : "must be a number above 0");
      return BigDecimal.ONE;
    }
    return number;
  }

  List<String> texts(String name) {
    return items(name).stream().map(item -> itemText(name, item)).toList();
  }

  <T> List<T> objects(String name, Function<Fields, T> form) {
    List<?> items = items(name);
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "%s/%s/%d".formatted(pointer, name, i);
      if (items.get(i) instanceof Map<?, ?> object) {
        Fields fields = new Fields(object, place, flaws);
        objects.add(form.apply(fields));
        fields.noOthers();
      } else {
        flaws.add(new Flaw(place, "must be an object"));
      }
    }
    return objects;
  }

  void require(String name) {
    if (!has(name)) {
      known.add(name);
      flaw(name, "is missing");
    }
  }

  private Money money() {
    String amount = text("amount", ID);
    String currency = known("currency", Vocabulary::isCurrency, "a currency of ISO 4217");
    noOthers();
    BigDecimal number = decimal(amount, DECIMALS);
    if (json.get("amount") instanceof String && number == null) {
      flaw("amount", "must be a decimal such as 123.45, with at most 12 digits and 4 decimals");
    } else if (number != null && number.signum() <= 0) {
      flaw("amount", "must be above 0");
    }
    return number == null || !Vocabulary.isCurrency(currency)
        ? ANY_MONEY
        : new Money(number, currency);
  }

  private List<?> items(String name) {
    Object value = take(name);
    if (value instanceof List<?> list) {
      return list;
    }
    if (value != null) {
      flaw(name, "must be a list");
    }
    return List.of();
  }

  private String itemText(String name, @Nullable Object item) {
    if (item instanceof String text
        && !text.isBlank()
        && text.length() <= ID
        && !hasControls(text)) {
      return text;
    }
    flaw(name, "must be a list of texts of 1 to %d characters without controls".formatted(ID));
    return "?";
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
  }

  private @Nullable Object take(String name) {
    known.add(name);
    return json.get(name);
  }

  private <T> @Nullable T required(String name, Supplier<@Nullable T> read) {
    if (!has(name)) {
      known.add(name);
      flaw(name, "is missing");
      return null;
    }
    return read.get();
  }

  private static @Nullable LocalDate parse(String text) {
    try {
      LocalDate day = text.length() == 10 ? LocalDate.parse(text) : null;
      return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable BigDecimal decimal(String text, int decimals) {
    if (!isPlainDecimal(text)) {
      return null;
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    boolean fits =
        number.scale() <= decimals && number.precision() - number.scale() <= INTEGER_DIGITS;
    return fits ? number : null;
  }

  private static boolean isPlainDecimal(String text) {
    int dots = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      dots += c == '.' ? 1 : 0;
      boolean sign = c == '-' && i == 0 && text.length() > 1;
      if (!sign && c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty()
        && text.length() <= 30
        && dots <= 1
        && !text.endsWith(".")
        && !text.startsWith(".")
        && !text.startsWith("-.");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
