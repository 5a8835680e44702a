package io.dunlin.account.document.rendering;

import module java.base;

import io.dunlin.events.Money;
import org.jspecify.annotations.Nullable;

/** Formats amounts and links for documents. */
public final class Amounts {

  private Amounts() {}

  /** Rounded half up to the currency's minor unit, which is done only where it is shown (W11). */
  public static String shown(Money money) {
    BigDecimal rounded = money.shown().amount();
    return String.format(
        Locale.ROOT, "%%,.%df %%s".formatted(rounded.scale()), rounded, money.currency());
  }

  /** The address where a customer pays (E10); empty for what no browser should follow. */
  public static String link(@Nullable String address) {
    return address != null && address.matches("(?i)https?://\\S+") ? address : "";
  }
}
