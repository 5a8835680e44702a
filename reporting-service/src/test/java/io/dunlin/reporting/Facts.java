package io.dunlin.reporting;

import module java.base;

import io.dunlin.events.AccountState;
import io.dunlin.events.AgeingBucket;
import io.dunlin.events.InvoiceKind;
import io.dunlin.events.LedgerEvent.InvoiceOpened;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.LedgerEvent.PaymentRecorded;
import io.dunlin.events.Money;
import io.dunlin.events.ProfileEvent.AccountChanged;
import io.dunlin.events.StandingEvent.StandingChanged;

/** Facts about an account with little to say about themselves. */
public record Facts(String account, String currency) {

  public AccountChanged owned(String csm, String collector) {
    return new AccountChanged(
        account,
        null,
        1,
        "Name of " + account,
        "CORE",
        "US",
        "UTC",
        currency,
        csm,
        collector,
        null,
        List.of(),
        null,
        null,
        List.of());
  }

  /**
   * A standing of nothing, in buckets that end after these days past due and one without an end.
   */
  public StandingChanged standing(int... edges) {
    List<AgeingBucket> buckets = new ArrayList<>();
    Integer from = null;
    for (int edge : edges) {
      buckets.add(new AgeingBucket(from, edge, money("0")));
      from = edge + 1;
    }
    buckets.add(new AgeingBucket(from, null, money("0")));
    return new StandingChanged(
        account,
        null,
        1,
        AccountState.CURRENT,
        null,
        null,
        money("0"),
        money("0"),
        money("0"),
        money("0"),
        money("0"),
        buckets,
        LocalDate.parse("2026-02-10"),
        null);
  }

  public InvoiceOpened invoice(String invoice, String issuedOn, String dueOn, String amount) {
    return new InvoiceOpened(
        account,
        null,
        invoice,
        InvoiceKind.RECURRING,
        LocalDate.parse(issuedOn),
        LocalDate.parse(dueOn),
        money(amount),
        null);
  }

  public PaymentRecorded payment(String payment, String receivedOn, String amount) {
    return new PaymentRecorded(account, null, payment, LocalDate.parse(receivedOn), money(amount));
  }

  public PaymentApplied applied(String payment, String invoice, String amount, String on) {
    return new PaymentApplied(account, null, payment, invoice, money(amount), LocalDate.parse(on));
  }

  public Money money(String amount) {
    return Money.of(amount, currency);
  }
}
