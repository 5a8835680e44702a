package io.dunlin.account.customer.checklist;

import module java.base;

import io.dunlin.events.TransferEvent.TransferReason;
import io.dunlin.kit.input.DayRule;
import io.dunlin.kit.input.TextRule;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a request, so that all of them are told at once. */
public final class FieldFaults {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final List<TransferReason> REASONS =
      Arrays.stream(TransferReason.values()).filter(r -> r != TransferReason.UNKNOWN).toList();

  private final List<Fault> found = new ArrayList<>();

  /** A field with what is wrong with it. */
  public record Fault(String field, String detail) {}

  public List<Fault> all() {
    return List.copyOf(found);
  }

  public void add(String field, String detail) {
    found.add(new Fault(field, detail));
  }

  public void when(boolean wrong, String field, String detail) {
    if (wrong) {
      add(field, detail);
    }
  }

  /**
   * A number or a user's name without the space around it; null with a fault when there is none.
   */
  public @Nullable String needed(String field, @Nullable String text) {
    return limited(field, text, LONGEST_NAME);
  }

  /** A text of a person without the space around it; null with a fault when there is none. */
  public @Nullable String words(String field, @Nullable String text) {
    return limited(field, text, LONGEST_TEXT);
  }

  /** Refuses a count that is missing or below zero. */
  void count(String field, @Nullable Integer number) {
    when(number == null, field, "A whole number is needed");
    when(number != null && number < 0, field, "Cannot be below zero");
  }

  public @Nullable TransferReason reason(@Nullable String text) {
    Optional<TransferReason> known =
        REASONS.stream().filter(reason -> reason.name().equals(text)).findFirst();
    when(known.isEmpty(), "reason", "One of " + REASONS);
    return known.orElse(null);
  }

  public @Nullable LocalDate day(String field, @Nullable String text) {
    LocalDate day = text == null ? null : DayRule.day(text.strip()).orElse(null);
    if (day == null) {
      add(field, "Must be " + DayRule.DAY);
    }
    return day;
  }

  private @Nullable String limited(String field, @Nullable String text, int longest) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      add(field, "Is needed");
      return null;
    }
    TextRule rule = longest > LONGEST_NAME ? TextRule.NOTE : TextRule.KEY;
    Optional<String> fault = rule.fault(stripped, longest);
    fault.ifPresent(why -> add(field, why));
    return fault.isEmpty() ? stripped : null;
  }
}
