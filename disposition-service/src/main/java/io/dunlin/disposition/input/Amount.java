package io.dunlin.disposition.input;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** An amount of money as a request has it. */
public record Amount(@Nullable String amount, @Nullable String currency) {

  /** Reads an amount that is needed; null with an error where there is none or it is wrong. */
  public static @Nullable Money read(String pointer, @Nullable Amount amount, Findings findings) {
    if (amount == null) {
      findings.add(pointer, "Is needed");
      return null;
    }
    return findings.money(pointer, amount.amount(), amount.currency());
  }
}
