package io.dunlin.disposition.input;

import io.dunlin.events.Money;
import io.dunlin.kit.input.ValidationErrors;
import org.jspecify.annotations.Nullable;

/** An amount of money as a request has it. */
public record Amount(@Nullable String amount, @Nullable String currency) {

  /** Reads an amount that is needed; null with an error where there is none or it is wrong. */
  public static @Nullable Money read(
      String pointer, @Nullable Amount amount, ValidationErrors errors) {
    if (amount == null) {
      errors.add(pointer, "Is needed");
      return null;
    }
    return errors.money(pointer, amount.amount(), amount.currency());
  }
}
