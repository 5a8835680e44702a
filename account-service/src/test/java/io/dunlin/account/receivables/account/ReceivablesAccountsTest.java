package io.dunlin.account.receivables.account;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.account.receivables.invoice.Invoice;
import io.dunlin.events.FinanceEvent;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.InvoiceAmended;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RatePublished;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.RenewalScheduled;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class ReceivablesAccountsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  private final Api api;
  private final DatabaseClient database;

  ReceivablesAccountsTest(@Autowired WebTestClient http, @Autowired DatabaseClient database) {
    this.api = new Api(http);
    this.database = database;
  }

  @Test
  @DisplayName("E12: the database keeps, event by event, what memory keeps in one batch")
  void the_database_keeps_what_memory_keeps() {
    List<FinanceEvent> history = history("K-1");
    Desk memory = new Desk();

    memory.post(Desk.noon("2026-03-01"), history);
    history.forEach(api::post);

    assertSame(memory, "K-1");
  }

  @Test
  @DisplayName("E12: delivered twice changes nothing")
  void delivered_twice() {
    List<FinanceEvent> history = history("K-2");
    Desk memory = new Desk();
    String lines = lines(history);

    memory.post(Desk.noon("2026-03-01"), history);
    api.post("application/cloudevents-batch+json", lines);
    api.post("application/cloudevents-batch+json", lines).jsonPath("$.accepted").isEqualTo(0);

    assertSame(memory, "K-2");
  }

  @Test
  void the_number_of_another_accounts_invoice_is_refused() {
    api.accept(account("K-3"), account("K-4"));
    api.accept(invoice("K-3", "K3-I", "2026-01-01", "2027-01-01", "10.00"));

    api.post(
            invoice("K-4", "K3-I", "2026-01-01", "2027-01-01", "10.00"),
            payment("K-4", "K4-P", "2026-02-01", "10.00", line("K3-I")),
            invoice("K-4", "K4-I", "2026-01-01", "2027-01-01", "10.00"))
        .jsonPath("$.results[0].problem.type")
        .isEqualTo("/problems/already-known")
        .jsonPath("$.results[1].verdict")
        .isEqualTo("rejected")
        .jsonPath("$.results[2].verdict")
        .isEqualTo("accepted");
  }

  @Test
  @DisplayName("E12: what comes and goes within a batch leaves the day of an earlier part payment")
  void received_and_reversed_in_one_batch() {
    api.accept(account("K-5"), invoice("K-5", "K5-I", "2026-01-01", "2027-01-01", "100.00"));
    api.accept(payment("K-5", "K5-P1", "2026-02-20", "40.00"));

    api.accept(
        payment("K-5", "K5-P2", "2026-02-10", "30.00"),
        new PaymentReversed("K5-P2", "K-5", DAY, "Returned"));
    api.accept(payment("K-5", "K5-P3", "2026-02-05", "60.00"));

    api.read("/api/v1/invoices/K5-I").jsonPath("$.settledOn").isEqualTo("2026-02-20");
  }

  @Test
  @DisplayName("E12: nothing is kept for an invoice that came when the money had gone")
  void kept_for_what_has_come() {
    api.accept(account("K-6"), invoice("K-6", "K6-I", "2026-01-01", "2027-01-01", "100.00"));
    api.accept(payment("K-6", "K6-P", "2026-02-20", "100.00", line("K6-I"), line("K6-J")));
    api.accept(invoice("K-6", "K6-J", "2026-01-01", "2027-02-01", "50.00"));

    api.accept(new InvoiceAmended("K6-I", "K-6", null, eur("70.00"), "Fewer seats"));

    api.read("/api/v1/invoices/K6-J").jsonPath("$.balance.amount").isEqualTo("20.00");
    api.read("/api/v1/accounts/K-6").jsonPath("$.standing.unapplied.amount").isEqualTo("0.00");
  }

  @Test
  @DisplayName("W6: every episode is kept with its end, however many there were in a batch")
  void episodes_of_a_batch() {
    api.accept(account("K-7"), invoice("K-7", "K7-I", "2026-01-01", "2026-02-01", "100.00"));

    api.accept(
        new InvoiceVoided("K7-I", "K-7", DAY, "Wrong"),
        invoice("K-7", "K7-J", "2026-01-01", "2026-02-01", "100.00"),
        new InvoiceVoided("K7-J", "K-7", DAY, "Wrong"),
        invoice("K-7", "K7-K", "2026-01-01", "2026-02-01", "100.00"));

    assertThat(episodes("K-7")).containsExactly("2026-03-01", "2026-03-01", "open");
  }

  private List<String> episodes(String account) {
    return database
        .sql(
            "SELECT coalesce(closed_on::text, 'open') FROM episode WHERE account = :account ORDER"
                + " BY 1")
        .bind("account", account)
        .map(row -> String.valueOf(row.get(0, String.class)))
        .all()
        .collectList()
        .block();
  }

  private void assertSame(Desk memory, String account) {
    ReceivablesAccount book = memory.account(account);
    for (Invoice invoice : book.ledger().invoices()) {
      var shown =
          api.read("/api/v1/invoices/" + invoice.number())
              .jsonPath("$.balance.amount")
              .isEqualTo(shown(invoice.balance()));
      if (invoice.settledOn() == null) {
        shown.jsonPath("$.settledOn").doesNotExist();
      } else {
        shown.jsonPath("$.settledOn").isEqualTo(invoice.settledOn().toString());
        shown.jsonPath("$.daysLate").isEqualTo(invoice.daysLate());
      }
    }
    api.read("/api/v1/accounts/" + account)
        .jsonPath("$.standing.unapplied.amount")
        .isEqualTo(shown(memory.unapplied(account)))
        .jsonPath("$.standing.open.amount")
        .isEqualTo(shown(memory.balance(account)))
        .jsonPath("$.standing.state")
        .isEqualTo(book.standing().state().name());
  }

  private static String shown(BigDecimal amount) {
    return eur(amount.toPlainString()).amount().toPlainString();
  }

  private static String lines(List<FinanceEvent> history) {
    StringBuilder batch = new StringBuilder("[");
    for (FinanceEvent event : history) {
      batch.append(batch.length() > 1 ? "," : "");
      batch.append(Facts.json(history.hashCode() + "-" + batch.length(), event));
    }
    return batch.append("]").toString();
  }

  /** Something of everything. */
  private static List<FinanceEvent> history(String a) {
    return List.of(
        account(a),
        invoice(a, a + "-1", "2025-10-01", "2025-11-01", "100.00"),
        invoice(a, a + "-2", "2025-11-01", "2025-12-01", "100.00"),
        invoice(a, a + "-3", "2025-12-01", "2027-01-01", "100.00"),
        payment(a, a + "-P1", "2025-11-05", "150.00", line(a + "-1"), line(a + "-9", "20.00")),
        payment(a, a + "-P2", "2025-12-05", "100.00", line(a + "-3")),
        new InvoiceVoided(a + "-3", a, DAY, "Wrong"),
        invoice(a, a + "-9", "2026-01-01", "2027-02-01", "15.00"),
        new CreditIssued(a + "-C", a, DAY, eur("30.00"), null),
        new PaymentReversed(a + "-P1", a, DAY, "Returned"),
        new InvoiceAmended(a + "-2", a, null, eur("80.00"), "Fewer seats"),
        payment(a, a + "-P3", "2026-02-20", "120.00", line(a + "-2")),
        new InvoiceAmended(a + "-1", a, LocalDate.parse("2025-11-10"), eur("90.00"), "Rebate"),
        new WriteOffBooked(a + "-W", a, a + "-9", DAY, eur("5.00"), "Too small", "carol"),
        payment(a, a + "-P4", "2026-02-25", "60.00"),
        new RefundIssued(a + "-R", a, a + "-P4", DAY, eur("10.00")),
        new RenewalScheduled(a, LocalDate.parse("2026-12-01"), eur("1200.00")),
        new RatePublished("USD", "EUR", DAY, new BigDecimal("0.91")));
  }
}
