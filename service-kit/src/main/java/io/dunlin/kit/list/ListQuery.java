package io.dunlin.kit.list;

import module java.base;

import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a list one by one and keeps what is wrong, so that all is told at once.
 */
public final class ListQuery {

  private static final int LONGEST = 200;
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");

  private final Map<String, String> wrong = new LinkedHashMap<>();

  /** What to change, by the parameter's name; empty when all is well. */
  Map<String, String> wrong() {
    return wrong;
  }

  public void wrong(String parameter, String detail) {
    wrong.put(parameter, detail);
  }

  /** Ends the request when a parameter is wrong. */
  public void refuse() {
    if (!wrong.isEmpty()) {
      throw Problem.invalidParameters(wrong);
    }
  }

  public @Nullable String text(String parameter, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    Optional<String> fault = TextRule.NAME.fault(given, LONGEST);
    fault.ifPresent(why -> wrong.put(parameter, why));
    return fault.isEmpty() ? given : null;
  }

  /** An enum's constant, in capitals or not. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String parameter, List<E> choices, @Nullable String given) {
    return choice(parameter, choices, Enum::name, given).orElse(null);
  }

  /** One of the choices by its name, in capitals or not. */
  public <T> Optional<T> choice(
      String parameter, Collection<T> choices, Function<T, String> name, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    Optional<T> found =
        choices.stream().filter(one -> name.apply(one).equalsIgnoreCase(given)).findFirst();
    if (found.isEmpty()) {
      wrong.put(
          parameter, choices.stream().map(name).collect(Collectors.joining(", ", "One of ", "")));
    }
    return found;
  }

  public @Nullable BigDecimal amount(String parameter, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    if (AMOUNT.matcher(given).matches()) {
      return new BigDecimal(given);
    }
    wrong.put(parameter, "An amount such as 1000 or 99.50");
    return null;
  }

  public @Nullable LocalDate day(String parameter, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    Optional<LocalDate> day = DayRule.day(given);
    if (day.isEmpty()) {
      wrong.put(parameter, "Must be " + DayRule.DAY);
    }
    return day.orElse(null);
  }

  /** Says so when a range ends before it begins. */
  public <T extends Comparable<? super T>> void range(
      String from, @Nullable T least, String to, @Nullable T most) {
    if (least != null && most != null && most.compareTo(least) < 0) {
      wrong.put(to, "Not less than " + from + ", which is " + least);
    }
  }

  /** A column's name, with a minus in front for the other way round. */
  public Order order(String parameter, List<Column> columns, Column usual, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return new Order(usual, false);
    }
    boolean descending = given.startsWith("-");
    String name = descending ? given.substring(1) : given;
    Optional<Column> found = columns.stream().filter(one -> one.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      wrong.put(
          parameter,
          columns.stream()
              .map(Column::name)
              .collect(Collectors.joining(", ", "One of ", "; with - in front for descending")));
    }
    return new Order(found.orElse(usual), descending);
  }

  /** Where the page before ended; a cursor goes on in the order that it came from. */
  public @Nullable SeekPosition place(String parameter, Order order, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    SeekPosition place = order.place(cursor);
    if (place == null) {
      wrong.put(parameter, "The value of next of the page before, asked with the same sort");
    }
    return place;
  }
}
