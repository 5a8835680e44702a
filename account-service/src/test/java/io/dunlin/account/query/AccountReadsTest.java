package io.dunlin.account.query;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@AccountTest
class AccountReadsTest {

  private final Api api;

  AccountReadsTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @BeforeEach
  void an_account_with_something_of_everything() {
    api.post(
        account("V-1"),
        invoice("V-1", "V1-OLD", "2025-10-01", "2025-11-01", "100.00"),
        invoice("V-1", "V1-PAID", "2025-11-01", "2025-12-01", "50.00"),
        invoice("V-1", "V1-VOID", "2025-12-01", "2026-01-01", "70.00"),
        invoice("V-1", "V1-NEW", "2026-02-01", "2027-01-01", "30.00"),
        payment("V-1", "V1-P", "2025-12-06", "60.00", line("V1-PAID"), line("V1-OLD", "10.00")),
        new InvoiceVoided("V1-VOID", "V-1", LocalDate.parse("2026-01-02"), "Wrong"));
  }

  @Test
  @DisplayName("W3: an account is shown with what it owes and since when")
  void standing() {
    api.read("/api/v1/accounts/V-1")
        .jsonPath("$.name")
        .isEqualTo("Acme V-1")
        .jsonPath("$.contacts[0].role")
        .isEqualTo("MAIN_POC")
        .jsonPath("$.standing.state")
        .isEqualTo("OVERDUE")
        .jsonPath("$.standing.processDay")
        .isEqualTo(120)
        .jsonPath("$.standing.open.amount")
        .isEqualTo("120.00")
        .jsonPath("$.standing.overdue.amount")
        .isEqualTo("90.00")
        .jsonPath("$.standing.oldestDueOn")
        .isEqualTo("2025-11-01")
        .jsonPath("$.standing.buckets.length()")
        .isEqualTo(5)
        .jsonPath("$.standing.buckets[4].amount.amount")
        .isEqualTo("90.00");
  }

  @Test
  @DisplayName("E12: a write-off tells why and who approved it, a refund what was paid back")
  void write_offs_and_refunds() {
    api.post(
        account("WO-9"),
        invoice("WO-9", "WO9-I", "2025-10-01", "2025-11-01", "100.00"),
        payment("WO-9", "WO9-P", "2025-12-06", "110.00"),
        new RefundIssued("WO9-R", "WO-9", "WO9-P", LocalDate.parse("2026-01-02"), eur("10.00")),
        invoice("WO-9", "WO9-J", "2025-12-01", "2026-01-01", "70.00"),
        new WriteOffBooked(
            "WO9-W",
            "WO-9",
            "WO9-J",
            LocalDate.parse("2026-01-03"),
            eur("70.00"),
            "Insolvent",
            "carol"));

    api.read("/api/v1/invoices/WO9-J/movements")
        .jsonPath("$.items[*].kind")
        .isEqualTo(java.util.List.of("ISSUED", "WRITTEN_OFF", "APPLIED"))
        .jsonPath("$.items[1].reason")
        .isEqualTo("Insolvent")
        .jsonPath("$.items[1].approvedBy")
        .isEqualTo("carol");
    api.get("csm", "eve", "/api/v1/invoices/WO9-J/movements").expectStatus().isNotFound();
    api.read("/api/v1/accounts/WO-9/payments")
        .jsonPath("$.items[0].approvedBy")
        .isEqualTo("carol")
        .jsonPath("$.items[1].refunds[0].on")
        .isEqualTo("2026-01-02")
        .jsonPath("$.items[1].refunds[0].amount.amount")
        .isEqualTo("10.00")
        .jsonPath("$.items[1].inTime")
        .isEqualTo(false);
  }

  @Test
  @DisplayName("W5: open invoices tell days past due, settled ones days late")
  void invoices() {
    api.read("/api/v1/accounts/V-1/invoices?state=open")
        .jsonPath("$.items[*].invoice")
        .isEqualTo(java.util.List.of("V1-OLD", "V1-NEW"))
        .jsonPath("$.items[0].state")
        .isEqualTo("OVERDUE")
        .jsonPath("$.items[0].daysPastDue")
        .isEqualTo(120);
    api.read("/api/v1/accounts/V-1/invoices?state=voided&limit=1")
        .jsonPath("$.items[0].invoice")
        .isEqualTo("V1-VOID");
    api.read("/api/v1/invoices/V1-PAID")
        .jsonPath("$.state")
        .isEqualTo("SETTLED")
        .jsonPath("$.settledOn")
        .isEqualTo("2025-12-06")
        .jsonPath("$.daysLate")
        .isEqualTo(5);
  }

  @Test
  @DisplayName("E12: payments tell what they were put to")
  void payments() {
    api.read("/api/v1/accounts/V-1/payments")
        .jsonPath("$.items[0].payment")
        .isEqualTo("V1-P")
        .jsonPath("$.items[0].applied.length()")
        .isEqualTo(2)
        .jsonPath("$.items[0].unapplied.amount")
        .isEqualTo("0.00");
  }

  @Test
  void a_statement_opens_moves_and_closes() {
    api.read("/api/v1/accounts/V-1/statement?from=2025-12-01&to=2026-01-31")
        .jsonPath("$.openingBalance.amount")
        .isEqualTo("150.00")
        .jsonPath("$.movements[*].amount.amount")
        .isEqualTo(java.util.List.of("70.00", "-60.00", "-70.00"))
        .jsonPath("$.closingBalance.amount")
        .isEqualTo("90.00");
  }

  @Test
  void lists_are_filtered_and_paged() {
    api.post(account("V-2"));

    api.read("/api/v1/accounts?q=V-&limit=1")
        .jsonPath("$.items[0].account")
        .isEqualTo("V-1")
        .jsonPath("$.next")
        .isNotEmpty();
    api.read("/api/v1/accounts?q=acme v-&standing=current&csm=dana&segment=CORE")
        .jsonPath("$.items[*].account")
        .isEqualTo(java.util.List.of("V-2"));
    api.get("manager", "mia", "/api/v1/accounts?standing=broke").expectStatus().isBadRequest();
  }

  @Test
  @DisplayName("C3: an account that is somebody else's does not exist")
  void somebody_elses() {
    api.get("csm", "dana", "/api/v1/accounts/V-1").expectStatus().isOk();
    api.get("agent", "carl", "/api/v1/invoices/V1-OLD").expectStatus().isOk();
    for (String path :
        new String[] {
          "/api/v1/accounts/V-1",
          "/api/v1/accounts/V-1/invoices",
          "/api/v1/accounts/V-1/payments",
          "/api/v1/accounts/V-1/statement?from=2026-01-01&to=2026-02-01",
          "/api/v1/invoices/V1-OLD"
        }) {
      api.get("csm", "somebody", path).expectStatus().isNotFound();
      api.get("agent", "somebody", path).expectStatus().isNotFound();
    }
    api.get("agent", "somebody", "/api/v1/accounts").expectBody().jsonPath("$.items").isEmpty();
  }
}
