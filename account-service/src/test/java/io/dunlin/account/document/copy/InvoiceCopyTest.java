package io.dunlin.account.document.copy;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.eur;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent.WriteOffBooked;
import io.dunlin.testkit.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@AccountTest
class InvoiceCopyTest {

  private final WebTestClient http;
  private final Api api;

  InvoiceCopyTest(@Autowired WebTestClient http) {
    this.http = http;
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E8, E10: a copy of an invoice on request, marked as one, kept and recorded")
  void a_copy() {
    api.accept(
        account("IC-1"),
        invoice("IC-1", "IC1-A", "2026-01-20", "2026-02-20", "100.00"),
        payment("IC-1", "IC1-P", "2026-02-25", "30.00", line("IC1-A")));

    String page = new String(body(ask("agent", "carl", "IC1-A", "text/html")), UTF_8);
    byte[] pdf = body(ask("ar", "frida", "IC1-A", "*/*"));

    assertThat(page)
        .contains("COPY", "It is no invoice of its own", "https://pay.example/IC-1")
        .containsSubsequence("100.00 EUR", "Overdue", "Paid or credited", "IC1-P", "-30.00 EUR")
        .containsSubsequence("Open on 2026-03-01", "70.00 EUR");
    assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
    api.read("/api/v1/accounts/IC-1/documents?kind=INVOICE_COPY")
        .jsonPath("$.items[*].name")
        .isEqualTo(List.of("copy-of-IC1-A.pdf", "copy-of-IC1-A.html"));
  }

  @Test
  @DisplayName("E8: what was written off is not shown as paid, and the reason stays with us")
  void written_off() {
    api.accept(
        account("IC-3"),
        invoice("IC-3", "IC3-A", "2026-01-20", "2026-02-20", "100.00"),
        payment("IC-3", "IC3-P", "2026-02-25", "30.00", line("IC3-A")),
        new WriteOffBooked(
            "IC3-W",
            "IC-3",
            "IC3-A",
            LocalDate.parse("2026-02-28"),
            eur("70.00"),
            "They are insolvent",
            "cora"));

    String page = new String(body(ask("ar", "frida", "IC3-A", "text/html")), UTF_8);

    assertThat(page)
        .containsSubsequence("Paid or credited", "-30.00 EUR", "Written off", "-70.00 EUR")
        .doesNotContain("insolvent", "cora");
  }

  @Test
  @DisplayName("C3: a copy of somebody else's invoice is not given")
  void somebody_elses() {
    api.accept(account("IC-2"), invoice("IC-2", "IC2-A", "2026-01-20", "2026-02-20", "1.00"));

    http.get().uri("/api/v1/invoices/IC2-A/copy").exchange().expectStatus().isUnauthorized();
    ask("ops", "otto", "IC2-A", "text/html").expectStatus().isForbidden();
    ask("csm", "somebody", "IC2-A", "text/html").expectStatus().isNotFound();
    ask("agent", "somebody", "IC2-A", "application/pdf").expectStatus().isNotFound();
    api.read("/api/v1/accounts/IC-2/documents").jsonPath("$.items").isEmpty();
  }

  private ResponseSpec ask(String role, String user, String invoice, String accept) {
    return http.get()
        .uri("/api/v1/invoices/%s/copy".formatted(invoice))
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Accept", accept)
        .exchange();
  }

  private static byte[] body(ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
  }
}
