package io.dunlin.account.input;

import io.dunlin.kit.input.TextRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();

  /** What is wrong, and a JSON pointer to where. */
  public record Finding(String pointer, String detail) {}

  public void add(String pointer, String detail) {
    found.add(new Finding(pointer, detail));
  }

  /** The text itself; a finding when there is none. */
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

  /** One of an enum's names; null with a finding when it is none. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String pointer, @Nullable String text, Class<E> choices) {
    E[] all = choices.getEnumConstants();
    Optional<E> chosen = Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst();
    if (chosen.isEmpty()) {
      add(pointer, "One of " + Arrays.toString(all));
    }
    return chosen.orElse(null);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Finding> all() {
    return List.copyOf(found);
  }
}
