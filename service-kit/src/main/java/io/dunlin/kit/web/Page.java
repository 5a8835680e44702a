package io.dunlin.kit.web;

import module java.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the page after it, null on the last one. */
public record Page<T>(
    List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

  /**
   * Makes a page of rows that were read with one more than the limit, which tells if more follow.
   *
   * @param cursorKey the value by which the list is ordered, from which the next page goes on
   */
  public static <T> Page<T> of(List<T> limitPlusOneRows, int limit, Function<T, String> cursorKey) {
    if (limitPlusOneRows.size() <= limit) {
      return new Page<>(limitPlusOneRows, null);
    }
    List<T> items = List.copyOf(limitPlusOneRows.subList(0, limit));
    return new Page<>(items, Cursor.encode(cursorKey.apply(items.getLast())));
  }

  /** The same page with each item in another form. */
  public <R> Page<R> map(Function<? super T, ? extends R> form) {
    return new Page<>(items.stream().<R>map(form).toList(), next);
  }
}
