package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.receivables.invoice.Dispute;
import io.dunlin.account.receivables.posting.Rejection;
import io.dunlin.account.receivables.posting.Rejection.Reason;
import io.dunlin.events.AccountState;
import io.dunlin.events.CurrencyAmounts;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.LedgerEvent.PaymentApplied;
import io.dunlin.events.Money;
import io.dunlin.events.StandingEvent.AccountCurrent;
import io.dunlin.events.StandingEvent.InvoiceOverdue;
import io.dunlin.events.StandingEvent.StandingChanged;
import io.dunlin.kit.input.FieldError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final Desk desk = new Desk();

  @BeforeEach
  void an_account_in_euros_with_an_invoice_in_dollars() {
    desk.on(
        "2026-03-01",
        account("A"),
        invoice("A", "EUR-1", "2026-03-20", eur("100.00")),
        invoice("A", "USD-1", "2026-03-10", usd("100.00")));
  }

  @Test
  @DisplayName("W11: money goes to the oldest due of its own currency only")
  void never_mixed() {
    desk.on("2026-03-02", payment("A", "P-1", "2026-03-02", eur("30.00")));
    desk.on("2026-03-02", payment("A", "P-2", "2026-03-02", usd("120.00")));

    assertThat(balanceOf("EUR-1")).isEqualTo(eur("70.00"));
    assertThat(balanceOf("USD-1")).isEqualTo(usd("0.00"));
    assertThat(desk.unapplied("A", "USD")).isEqualByComparingTo("20");
    assertThat(desk.told(PaymentApplied.class))
        .extracting(PaymentApplied::amount)
        .containsExactly(eur("30.00"), usd("100.00"));
  }

  @Test
  @DisplayName("W11: a remittance that names invoices in another currency is refused, each by name")
  void a_remittance_in_another_currency() {
    var refused =
        payment("A", "P-1", "2026-03-02", eur("30.00"), line("EUR-1"), line("USD-1"), line("?"));

    Rejection rejection = refusal(refused);

    assertThat(rejection.reason()).isEqualTo(Reason.CURRENCY_MISMATCH);
    assertThat(rejection.errors())
        .containsExactly(
            new FieldError(
                "/data/remittance/1/invoice",
                "Invoice USD-1 is in USD and takes no EUR; leave it out or name one that is in"
                    + " EUR"));
    assertThat(balanceOf("EUR-1")).isEqualTo(eur("100.00"));
  }

  @Test
  @DisplayName("W11: a credit, an amendment and a write-off are in the currency of their invoice")
  void in_the_currency_of_the_invoice() {
    assertThat(refusal(new CreditIssued("C-1", "A", DAY, eur("1.00"), "USD-1")).errors())
        .extracting(FieldError::pointer)
        .containsExactly("/data/invoice");
    assertThat(refusal(new InvoiceAmended("USD-1", "A", null, eur("1.00"), "typo")).detail())
        .isEqualTo("Invoice USD-1 is in USD, which never changes; EUR cannot be put to it");
    assertThat(
            refusal(new WriteOffBooked("W-1", "A", "USD-1", DAY, eur("1.00"), "lost", null))
                .reason())
        .isEqualTo(Reason.CURRENCY_MISMATCH);
    assertThat(balanceOf("USD-1")).isEqualTo(usd("100.00"));
  }

  @Test
  @DisplayName("W11: a refund is in the currency of its payment")
  void a_refund_in_another_currency() {
    desk.on("2026-03-02", payment("A", "P-1", "2026-03-02", usd("120.00")));

    Rejection rejection = refusal(new RefundIssued("R-1", "A", "P-1", DAY, eur("20.00")));

    assertThat(rejection.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/data/amount/currency");
    assertThat(desk.on("2026-03-02", new RefundIssued("R-1", "A", "P-1", DAY, usd("20.00"))))
        .allMatch(verdict -> verdict.isEmpty());
  }

  @Test
  @DisplayName("E12: what was kept for an invoice that comes in another currency is free again")
  void kept_for_an_invoice_that_comes_in_another_currency() {
    desk.on("2026-03-02", payment("A", "P-1", "2026-03-02", eur("130.00"), line("LATER", "50.00")));
    assertThat(balanceOf("EUR-1")).isEqualTo(eur("20.00"));

    desk.on("2026-03-03", invoice("A", "LATER", "2026-04-01", usd("50.00")));

    assertThat(balanceOf("LATER")).isEqualTo(usd("50.00"));
    assertThat(balanceOf("EUR-1")).isEqualTo(eur("0.00"));
    assertThat(desk.unapplied("A", "EUR")).isEqualByComparingTo("30");
  }

  @Test
  @DisplayName("W3: an account is overdue with whatever currency, and told so with each by itself")
  void overdue_in_another_currency() {
    desk.pass(Desk.midnight("2026-03-11", "Europe/Berlin"));

    StandingChanged standing = desk.told(StandingChanged.class).getLast();
    assertThat(standing.state()).isEqualTo(AccountState.OVERDUE);
    assertThat(standing.oldestCollectibleDueOn()).isEqualTo("2026-03-10");
    assertThat(standing.open()).isEqualTo(eur("100.00"));
    assertThat(standing.overdue()).isEqualTo(eur("0.00"));
    CurrencyAmounts dollars = standing.others().getFirst();
    assertThat(dollars.currency()).isEqualTo("USD");
    assertThat(dollars.overdue()).isEqualTo(usd("100.00"));
    assertThat(dollars.collectible()).isEqualTo(usd("100.00"));
    assertThat(dollars.buckets().get(1).amount()).isEqualTo(usd("100.00"));
    assertThat(desk.told(InvoiceOverdue.class).getLast().balance()).isEqualTo(usd("100.00"));
  }

  @Test
  @DisplayName("W4: nothing is collectible while all that is overdue in any currency is disputed")
  void disputed_in_another_currency() {
    desk.pass(Desk.midnight("2026-03-11", "Europe/Berlin"));

    desk.mark("2026-03-11", "A", Dispute.OPEN, "USD-1");

    StandingChanged standing = desk.told(StandingChanged.class).getLast();
    assertThat(standing.state()).isEqualTo(AccountState.DISPUTED);
    assertThat(standing.oldestCollectibleDueOn()).isNull();
    assertThat(standing.others().getFirst().disputed()).isEqualTo(usd("100.00"));
  }

  @Test
  @DisplayName("W6: the episode ends with the last overdue invoice of all currencies")
  void the_episode_is_of_all_currencies() {
    desk.pass(Desk.midnight("2026-03-21", "Europe/Berlin"));

    desk.on("2026-03-21", payment("A", "P-1", "2026-03-21", eur("100.00")));
    assertThat(desk.told(AccountCurrent.class)).isEmpty();
    desk.on("2026-03-21", payment("A", "P-2", "2026-03-21", usd("100.00")));

    assertThat(desk.told(AccountCurrent.class)).hasSize(1);
    assertThat(desk.told(StandingChanged.class).getLast().others()).isNull();
  }

  private Rejection refusal(FinanceEvent event) {
    return desk.on("2026-03-02", event).getFirst().orElseThrow();
  }

  private Money balanceOf(String number) {
    var found = desk.invoice("A", number);
    return found.money(found.balance());
  }
}
