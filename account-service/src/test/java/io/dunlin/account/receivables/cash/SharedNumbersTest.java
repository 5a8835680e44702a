package io.dunlin.account.receivables.cash;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent.CreditIssued;
import io.dunlin.events.FinanceEvent.PaymentReversed;
import io.dunlin.events.FinanceEvent.RefundIssued;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.events.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Numbers that two customers share, and parts of payments, through the database. */
@AccountTest
class SharedNumbersTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-20");

  private final Api api;

  SharedNumbersTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E12: two customers' cheques of one number are two payments, in one batch or two")
  void cheques() {
    api.accept(
        account("SN-A"),
        account("SN-B"),
        invoice("SN-A", "SN-A-1", "2026-01-01", "2027-01-01", "100.00"),
        invoice("SN-B", "SN-B-1", "2026-01-01", "2027-01-01", "100.00"),
        payment("SN-A", "CHQ-17", "2026-02-10", "130.00", line("SN-A-1"), line("SN-LATER")));
    api.accept(payment("SN-B", "CHQ-17", "2026-02-10", "40.00", line("SN-B-1")));

    api.read("/api/v1/invoices/SN-A-1").jsonPath("$.balance.amount").isEqualTo("0.00");
    api.read("/api/v1/invoices/SN-B-1").jsonPath("$.balance.amount").isEqualTo("60.00");
    api.get("manager", "mia", "/api/v1/payments/CHQ-17")
        .expectStatus()
        .isEqualTo(409)
        .expectBody()
        .jsonPath("$.detail")
        .value(String.class, detail -> assertThat(detail).contains("SN-A, SN-B"));
    api.get("manager", "mia", "/api/v1/payments/CHQ-17/applications").expectStatus().isEqualTo(409);
    api.post("ar", "frida", "/api/v1/payments/CHQ-17/applications", "{\"release\":[\"SN-LATER\"]}")
        .expectStatus()
        .isEqualTo(409);
    api.read("/api/v1/payments/CHQ-17?account=SN-B")
        .jsonPath("$.account")
        .isEqualTo("SN-B")
        .jsonPath("$.applied[0].invoice")
        .isEqualTo("SN-B-1");
    api.get("manager", "mia", "/api/v1/payments/CHQ-17?account=SN-C").expectStatus().isNotFound();
    api.post(
            "ar",
            "frida",
            "/api/v1/payments/CHQ-17/applications?account=SN-A",
            "{\"release\":[\"SN-LATER\"]}")
        .expectStatus()
        .isCreated();
    api.read("/api/v1/payments/CHQ-17/applications?account=SN-B")
        .jsonPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  @DisplayName("E12: a part of a shared number is charged back from its own customer only")
  void charge_back() {
    api.accept(
        account("SN-D"),
        account("SN-E"),
        invoice("SN-D", "SN-D-1", "2026-01-01", "2027-01-01", "100.00"),
        invoice("SN-E", "SN-E-1", "2026-01-01", "2027-01-01", "100.00"),
        payment("SN-D", "CHQ-18", "2026-02-10", "100.00", line("SN-D-1")),
        payment("SN-E", "CHQ-18", "2026-02-10", "100.00", line("SN-E-1")));

    api.accept(new PaymentReversed("CHQ-18", "SN-D", DAY, "charge-back", eur("40.00")));
    api.accept(new PaymentReversed("CHQ-18", "SN-D", DAY, "charge-back", eur("10.00")));
    api.post(new PaymentReversed("CHQ-18", "SN-D", DAY, "charge-back", eur("50.01")))
        .jsonPath("$.results[0].problem.errors[0].pointer")
        .isEqualTo("/data/amount");

    api.read("/api/v1/invoices/SN-D-1").jsonPath("$.balance.amount").isEqualTo("50.00");
    api.read("/api/v1/invoices/SN-E-1").jsonPath("$.balance.amount").isEqualTo("0.00");
    api.read("/api/v1/payments/CHQ-18?account=SN-D")
        .jsonPath("$.reversed.amount")
        .isEqualTo("50.00")
        .jsonPath("$.reversedOn")
        .doesNotExist();
    api.read("/api/v1/accounts/SN-D/statement?from=2026-01-01&to=2026-03-01")
        .jsonPath("$.closingBalance.amount")
        .isEqualTo("50.00");
  }

  @Test
  @DisplayName(
      "E12: credits are paid out and write-offs booked under numbers that others have, too")
  void credits_refunds_and_write_offs() {
    for (String account : List.of("SN-F", "SN-G")) {
      api.accept(
          account(account),
          new CreditIssued("CR-1", account, DAY, eur("50.00"), null),
          new RefundIssued("RF-1", account, null, DAY, eur("20.00"), "CR-1"),
          invoice(account, account + "-1", "2026-01-01", "2027-01-01", "100.00"),
          new WriteOffBooked("WO-1", account, account + "-1", DAY, eur("5.00"), "gone", null));

      api.read("/api/v1/invoices/" + account + "-1")
          .jsonPath("$.balance.amount")
          .isEqualTo("65.00");
      api.read("/api/v1/accounts/" + account + "/payments")
          .jsonPath("$.items.length()")
          .isEqualTo(2)
          .jsonPath("$.items[?(@.kind=='CREDIT')].refunds[0].refund")
          .isEqualTo("RF-1");
    }
  }

  @Test
  @DisplayName("E12: the list of unapplied cash pages over payments of one number and day")
  void unapplied() {
    api.accept(
        account("SN-H"),
        account("SN-I"),
        payment("SN-H", "CHQ 19", "2026-02-10", Money.of("10.00", "CHF"), line("SN-UNKNOWN")),
        payment("SN-I", "CHQ 19", "2026-02-10", Money.of("10.00", "CHF"), line("SN-UNKNOWN")));

    String page = "/api/v1/payments?state=unapplied&currency=CHF&limit=1";
    String[] next = new String[1];
    api.read(page)
        .jsonPath("$.items[0].account")
        .isEqualTo("SN-H")
        .jsonPath("$.next")
        .value(String.class, cursor -> next[0] = cursor);

    api.read(page + "&after=" + next[0])
        .jsonPath("$.items[0].account")
        .isEqualTo("SN-I")
        .jsonPath("$.items[0].payment")
        .isEqualTo("CHQ 19");
  }
}
