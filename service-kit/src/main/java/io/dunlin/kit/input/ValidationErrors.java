package io.dunlin.kit.input;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class ValidationErrors {

  private static final String AMOUNT = "A decimal number with at most four decimals";
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4}0*)?");

  private final int most;
  private final List<FieldError> found = new ArrayList<>();

  public ValidationErrors() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param most how many errors are told; what is found after them is not kept
   */
  public ValidationErrors(int most) {
    this.most = most;
  }

  public void add(String pointer, String detail) {
    add(new FieldError(pointer, detail));
  }

  public void add(FieldError error) {
    if (found.size() < most) {
      found.add(error);
    }
  }

  /** An error where something is not as it should be. */
  public void unless(boolean fine, String pointer, String detail) {
    if (!fine) {
      add(pointer, detail);
    }
  }

  /** The text itself; an error when there is none. */
  public @Nullable String required(String pointer, @Nullable String text) {
    if (text == null || text.isBlank()) {
      add(pointer, "Is needed");
      return null;
    }
    kept(pointer, text);
    return text;
  }

  /** A text that is kept as it is, where there is one. */
  public void kept(String pointer, @Nullable String text) {
    keeps(TextRule.NOTE, pointer, text);
  }

  /** A key or a name of some kind, where there is one. */
  public void keeps(TextRule rule, String pointer, @Nullable String text) {
    if (text != null) {
      rule.fault(text).ifPresent(fault -> add(pointer, fault));
    }
  }

  /** What the text says; null with an error when it cannot be read, null without when absent. */
  public <T> @Nullable T parsed(
      String pointer, @Nullable String text, Function<String, T> parser, String form) {
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException _) {
      add(pointer, form);
      return null;
    }
  }

  /** One of an enum's names. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String pointer, @Nullable String text, Class<E> choices) {
    String form = "One of " + Arrays.toString(choices.getEnumConstants());
    return parsed(pointer, required(pointer, text), name -> Enum.valueOf(choices, name), form);
  }

  /** An amount in its currency; null with an error when it cannot be read. */
  public @Nullable Money money(String pointer, @Nullable String amount, @Nullable String currency) {
    String text = required(pointer + "/amount", amount);
    String code = required(pointer + "/currency", currency);
    BigDecimal number = parsed(pointer + "/amount", text, ValidationErrors::decimal, AMOUNT);
    return number == null
        ? null
        : parsed(pointer + "/currency", code, of -> new Money(number, of), "Not a currency");
  }

  /** A day; null with an error when there is none or it cannot be read. */
  public @Nullable LocalDate day(String pointer, @Nullable String text) {
    return parsed(pointer, required(pointer, text), DayRule::requireDay, "Must be " + DayRule.DAY);
  }

  /** As many digits as are kept. */
  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return new BigDecimal(text).stripTrailingZeros();
  }

  /** The same errors, to which others can be added. */
  public ValidationErrors copy() {
    ValidationErrors copy = new ValidationErrors(most);
    copy.found.addAll(found);
    return copy;
  }

  /** Whether something is wrong just there. */
  public boolean has(String pointer) {
    return found.stream().anyMatch(error -> error.pointer().equals(pointer));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<FieldError> all() {
    return List.copyOf(found);
  }
}
