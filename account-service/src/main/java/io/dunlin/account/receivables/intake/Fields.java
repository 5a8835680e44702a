package io.dunlin.account.receivables.intake;

import io.dunlin.account.receivables.posting.Rejection.Flaw;
import io.dunlin.events.Money;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.IsoCodes;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.input.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
  private static final int MOST_DECIMALS = 12;

  /** Beyond it a number such as 1e999999999 would be written out with all its digits. */
  private static final int LARGEST_SCALE = 100;

  /** The most items of a list, so that an event with all of them can be sent on as one. */
  static final int ITEMS = 500;

  /** The most lines of a remittance, which are never sent on as one. */
  static final int LINES = 2000;

  private static final int MOST_FLAWS = 100;

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
    add(new Flaw(pointer + "/" + escaped(name), detail));
  }

  /** Whatever was not asked for is not known. */
  void noOthers() {
    for (Object name : json.keySet()) {
      if (!known.contains(String.valueOf(name))) {
        flaw(String.valueOf(name), "is not known here");
      }
    }
  }

  private void add(Flaw flaw) {
    if (flaws.size() < MOST_FLAWS) {
      flaws.add(flaw);
    }
  }

  /** Says if the field is there, even if it is null, which ends what it said before. */
  boolean mentions(String name) {
    return json.containsKey(name);
  }

  boolean has(String name) {
    return json.get(name) != null;
  }

  String text(String name, int most) {
    String text = required(name, () -> optionalText(name, most));
    return text == null ? "?" : text;
  }

  /** A name in one line; a line break, as in a quoted field of a CSV file, is read as a blank. */
  String name(String name) {
    String text = required(name, () -> checkedText(name, NAME, Texts::inOneLine));
    return text == null ? "?" : text;
  }

  @Nullable String optionalText(String name, int most) {
    return checkedText(name, most, UnaryOperator.identity());
  }

  private @Nullable String checkedText(String name, int most, UnaryOperator<String> reading) {
    Object value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String given)) {
      flaw(name, "must be a text");
      return null;
    }
    String text = reading.apply(given);
    TextRule rule = most > ID ? TextRule.NAME : TextRule.KEY;
    rule.fault(text, most).ifPresent(fault -> flaw(name, lower(fault)));
    return text;
  }

  /** Some sentences of a person, which may have several lines. */
  String note(String name) {
    String text = required(name, () -> optionalNote(name));
    return text == null ? "?" : text;
  }

  private @Nullable String optionalNote(String name) {
    Object value = take(name);
    if (!(value instanceof String text) || text.isBlank()) {
      flaw(name, "must be a text that is not blank");
      return null;
    }
    TextRule.NOTE.fault(text, TEXT).ifPresent(fault -> flaw(name, lower(fault)));
    return text;
  }

  /** A text that is one of many, such as a currency. */
  String known(String name, Predicate<String> isKnown, String what) {
    String text = text(name, ID);
    if (has(name) && !isKnown.test(text)) {
      flaw(name, "must be %s, not %s".formatted(what, Texts.cleaned(text, ID)));
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
    LocalDate day = value instanceof String text ? DayRule.day(text).orElse(null) : null;
    if (value != null && day == null) {
      flaw(name, "must be " + DayRule.DAY);
    }
    return day;
  }

  Money positiveMoney(String name) {
    Money money = required(name, () -> optionalPositiveMoney(name));
    return money == null ? ANY_MONEY : money;
  }

  @Nullable Money optionalPositiveMoney(String name) {
    return optionalMoney(name, 1, "must be above 0");
  }

  /** An amount that may be 0.00. */
  Money moneyOrNone(String name) {
    Money money = required(name, () -> optionalMoney(name));
    return money == null ? ANY_MONEY : money;
  }

  /** An amount that may be 0.00, or missing. */
  @Nullable Money optionalMoney(String name) {
    return optionalMoney(name, 0, "must be 0 or more");
  }

  private @Nullable Money optionalMoney(String name, int leastSign, String otherwise) {
    Object value = take(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> object)) {
      flaw(name, "must be an object such as {\"amount\":\"123.45\",\"currency\":\"USD\"}");
      return ANY_MONEY;
    }
    return new Fields(object, pointer + "/" + name, flaws).money(leastSign, otherwise);
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
          case String text -> decimal(text, MOST_DECIMALS);
          case BigDecimal decimal when Math.abs(decimal.scale()) <= LARGEST_SCALE ->
              decimal(decimal.toPlainString(), MOST_DECIMALS);
          case BigDecimal _ -> null;
          case Number whole -> decimal(whole.toString(), MOST_DECIMALS);
          default -> null;
        };
    if (number == null || number.signum() <= 0) {
      flaw(name, value == null ? "is missing" : "must be a number above 0");
      return BigDecimal.ONE;
    }
    return number;
  }

  List<String> texts(String name) {
    return items(name, ITEMS).stream().map(item -> itemText(name, item)).toList();
  }

  <T> List<T> objects(String name, int most, Function<Fields, T> form) {
    List<?> items = items(name, most);
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = "%s/%s/%d".formatted(pointer, name, i);
      if (items.get(i) instanceof Map<?, ?> object) {
        Fields fields = new Fields(object, place, flaws);
        objects.add(form.apply(fields));
        fields.noOthers();
      } else {
        add(new Flaw(place, "must be an object"));
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

  private Money money(int leastSign, String otherwise) {
    String amount = text("amount", ID);
    String currency = known("currency", IsoCodes::isCurrency, "a currency of ISO 4217");
    noOthers();
    BigDecimal number = decimal(amount, MOST_DECIMALS);
    if (json.get("amount") instanceof String && number == null) {
      flaw("amount", "must be a decimal such as 123.45, with at most 12 digits before the point");
    } else if (number != null && number.signum() < leastSign) {
      flaw("amount", otherwise);
    }
    return number == null || !IsoCodes.isCurrency(currency) ? ANY_MONEY : payable(number, currency);
  }

  /** What can be paid: nobody can pay a third decimal of EUR, or any of JPY (W11). */
  private Money payable(BigDecimal number, String currency) {
    int decimals = Money.minorUnit(currency).amount().scale();
    if (number.scale() <= decimals) {
      return new Money(number, currency);
    }
    Money right = new Money(number.setScale(decimals, RoundingMode.HALF_UP), currency);
    flaw(
        "amount",
        right.isZero()
            ? "is less than %s, the least that can be paid".formatted(Money.minorUnit(currency))
            : "has more decimals than %s can be paid in, which is %d: send %s"
                .formatted(currency, decimals, right.amount().toPlainString()));
    return right;
  }

  private List<?> items(String name, int most) {
    Object value = take(name);
    if (value instanceof List<?> list && list.size() <= most) {
      return list;
    }
    if (value instanceof List<?> list) {
      flaw(name, "must have at most %d items, not %,d".formatted(most, list.size()));
      return List.of();
    }
    if (value != null) {
      flaw(name, "must be a list");
    }
    return List.of();
  }

  private String itemText(String name, @Nullable Object item) {
    if (!(item instanceof String text)) {
      flaw(name, "must be a list of texts");
      return "?";
    }
    TextRule.KEY.fault(text).ifPresent(fault -> flaw(name, "each text: " + lower(fault)));
    return text;
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
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
    return Texts.cleaned(name, ID).replace("~", "~0").replace("/", "~1");
  }
}
