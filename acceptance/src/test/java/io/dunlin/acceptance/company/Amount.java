package io.dunlin.acceptance.company;

/** Money as it stands on the wire. */
public record Amount(String amount, String currency) {

  public static Amount usd(String amount) {
    return new Amount(amount, "USD");
  }
}
