package io.dunlin.kit.web;

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

  /** How many rows to read to know if more follow. */
  public int limitPlusOne() {
    return limit + 1;
  }
}
