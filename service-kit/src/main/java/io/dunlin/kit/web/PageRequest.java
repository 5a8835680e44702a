package io.dunlin.kit.web;

import module java.base;

import io.dunlin.kit.input.FieldError;
import io.dunlin.kit.input.TextRule;
import io.dunlin.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for, from {@code ?limit=&after=}.
 *
 * @param after the key after which the page begins, as it was given to {@link Page#of}; null for
 *     the first page
 */
public record PageRequest(int limit, @Nullable String after) {

  public static final int DEFAULT = 50;
  public static final int MOST = 500;

  /** Of a key that is made of a few others. */
  private static final int LONGEST_KEY = 500;

  static final FieldError WRONG_CURSOR =
      new FieldError("?after", "The value of next of the page before");

  /**
   * Where the page begins, as the list itself reads its key; null for the first page. A key that
   * cannot be read was never handed out, and ends the request.
   */
  public <T> @Nullable T after(Function<String, T> reader) {
    if (after == null) {
      return null;
    }
    try {
      return reader.apply(after);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException _) {
      throw wrongCursor();
    }
  }

  /** Where the page begins, in a list that is ordered by numbers above zero. */
  public long afterNumber() {
    Long number = after(Long::valueOf);
    return number == null ? 0 : number;
  }

  /** Where the page begins, in a list that is ordered by a key alone. */
  public @Nullable String afterKey() {
    return after(PageRequest::key);
  }

  private static String key(String after) {
    if (TextRule.KEY.fault(after, LONGEST_KEY).isPresent()) {
      throw new IllegalArgumentException("Not a key");
    }
    return after;
  }

  /** 400: the cursor was never handed out by this list. */
  public static Problem wrongCursor() {
    return Problem.invalid(List.of(WRONG_CURSOR));
  }

  /** How many rows to read to know if more follow. */
  public int limitPlusOne() {
    return limit + 1;
  }
}
