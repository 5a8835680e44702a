package io.dunlin.account.document.statement;

import static io.dunlin.account.Facts.account;
import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.line;
import static io.dunlin.account.Facts.payment;
import static io.dunlin.account.Facts.usd;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.account.AccountTest;
import io.dunlin.account.Api;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.testkit.TestTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What customers are given to read. */
@AccountTest
class StatementPapersTest {

  private static final Instant MARCH = Instant.parse("2026-03-15T23:00:00Z");

  private final Api api;
  @Autowired IssueStatements due;
  @Autowired WebTestClient http;

  StatementPapersTest(@Autowired WebTestClient http) {
    this.api = new Api(http);
  }

  @Test
  @DisplayName("E3, E10: the papers show balances, movements, what is open by age and where to pay")
  void papers() throws IOException {
    api.accept(
        named("SP-1", "Łódź & <b>Söhne</b>"),
        invoice("SP-1", "SP1-OLD", "2026-01-10", "2026-02-10", "1050.00"),
        invoice("SP-1", "SP1-A", "2026-02-20", "2026-03-20", "100.00"),
        payment("SP-1", "SP1-P", "2026-02-25", "30.00", line("SP1-A")));
    due.runDue(MARCH, 500).repeat().takeUntil(done -> done == 0).blockLast();

    String page = new String(document("SP-1", "html"), UTF_8);
    assertThat(page)
        .contains("Łódź &amp; &lt;b&gt;Söhne&lt;/b&gt;")
        .contains("2026-02-16 to 2026-03-15")
        .containsSubsequence("Opening balance", "1,050.00 EUR", "Invoice", "100.00 EUR")
        .containsSubsequence("Payment", "SP1-P", "-30.00 EUR", "Closing balance", "1,120.00 EUR")
        .containsSubsequence("Not due", "31 to 60 days", "70.00 EUR", "1,050.00 EUR")
        .contains("<a href=\"https://pay.example/SP-1\">");

    byte[] pdf = document("SP-1", "pdf");
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read))
          .contains("Łódź & <b>Söhne</b>")
          .contains("1,120.00 EUR")
          .contains("SP1-P");
      assertThat(read.getPage(0).getAnnotations())
          .filteredOn(PDAnnotationLink.class::isInstance)
          .extracting(link -> ((PDAnnotationLink) link).getAction().getCOSObject().getString("URI"))
          .contains("https://pay.example/SP-1");
    }
  }

  @Test
  @DisplayName("E8: a statement of any period on request, kept with who asked for it")
  void on_request() {
    api.accept(
        account("SP-2"),
        invoice("SP-2", "SP2-A", "2026-02-20", "2026-03-20", "100.00"),
        payment("SP-2", "SP2-P", "2026-02-25", "30.00", line("SP2-A")));
    String path = "/api/v1/accounts/SP-2/statement?from=2026-02-21&to=2026-02-28";

    byte[] pdf = body(ask("ar", "frida", path, "application/pdf"));
    byte[] again = body(ask("agent", "carl", path, "application/pdf"));
    String page = new String(body(ask("ar", "frida", path, "text/html")), UTF_8);

    assertThat(new String(pdf, 0, 5, UTF_8)).isEqualTo("%PDF-");
    assertThat(again).isEqualTo(pdf);
    assertThat(page)
        .containsSubsequence("Opening balance", "100.00 EUR", "-30.00 EUR", "70.00 EUR");
    ask("ar", "frida", path, "application/json")
        .expectBody()
        .jsonPath("$.closingBalance.amount")
        .isEqualTo("70.00")
        .jsonPath("$.otherCurrencies")
        .isEmpty();
    AtomicReference<String> id = new AtomicReference<>();
    api.read("/api/v1/accounts/SP-2/documents?kind=STATEMENT")
        .jsonPath("$.items[*].mediaType")
        .isEqualTo(List.of("text/html", "application/pdf"))
        .jsonPath("$.items[1].putBy")
        .isEqualTo("frida")
        .jsonPath("$.items[1].name")
        .isEqualTo("statement-SP-2-2026-02-21-2026-02-28.pdf")
        .jsonPath("$.items[1].document")
        .value(String.class, id::set);
    api.read("/api/v1/accounts/SP-2/documents/" + id.get() + "/readings")
        .jsonPath("$.items[*].readBy")
        .isEqualTo(List.of("frida", "carl"));
    ask("ar", "frida", path, "image/png").expectStatus().isEqualTo(406);
    ask("csm", "somebody", path, "application/pdf").expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource({
    "+999999999-12-31, +999999999-12-31, ?from",
    "-999999999-01-01, 2026-03-01, ?from",
    "2026-03-01, +10000-01-01, ?to"
  })
  @DisplayName("E8: a period that no calendar of ours has is refused with what is wrong with it")
  void no_such_period(String from, String to, String pointer) {
    api.accept(account("SP-20"));

    api.http()
        .get()
        .uri("/api/v1/accounts/SP-20/statement?from={from}&to={to}", from, to)
        .header("Authorization", TestTokens.bearer("manager", "mia"))
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors[0].pointer")
        .isEqualTo(pointer);
  }

  @Test
  @DisplayName("E8: without movements, before the first one and after the last one it balances")
  void nothing_moves() {
    api.accept(account("SP-21"));
    statement("SP-21", "2020-01-01", "2020-12-31", "0.00", 0, "0.00");
    api.accept(invoice("SP-21", "SP21-A", "2026-02-01", "2026-02-20", "100.00"));

    statement("SP-21", "2020-01-01", "2020-12-31", "0.00", 0, "0.00");
    statement("SP-21", "2026-02-01", "2026-02-01", "0.00", 1, "100.00");
    statement("SP-21", "2031-01-01", "2031-12-31", "100.00", 0, "100.00");
  }

  private void statement(
      String account, String from, String to, String opening, int lines, String closing) {
    api.read("/api/v1/accounts/%s/statement?from=%s&to=%s".formatted(account, from, to))
        .jsonPath("$.openingBalance.amount")
        .isEqualTo(opening)
        .jsonPath("$.movements.length()")
        .isEqualTo(lines)
        .jsonPath("$.closingBalance.amount")
        .isEqualTo(closing);
  }

  @Test
  @DisplayName("E8, W11: currencies stand apart on a paper, and are never added up")
  void currencies() {
    api.accept(
        account("SP-4"),
        invoice("SP-4", "SP4-E", "2026-02-01", "2026-03-10", "70.00"),
        invoice("SP-4", "SP4-U", "2026-02-10", usd("50.00")));
    String path = "/api/v1/accounts/SP-4/statement?from=2026-02-01&to=2026-02-28";

    assertThat(new String(body(ask("ar", "frida", path, "text/html")), UTF_8))
        .containsSubsequence("<h2>EUR</h2>", "Closing balance", "70.00 EUR", "Open by age, EUR")
        .containsSubsequence("<h2>USD</h2>", "50.00 USD", "Open by age, USD", "50.00 USD")
        .doesNotContain("120.00");
    ask("ar", "frida", path, "application/json")
        .expectBody()
        .jsonPath("$.otherCurrencies[*].closingBalance.amount")
        .isEqualTo(List.of("50.00"));
    ask("ar", "frida", path + "&currency=none", "application/json").expectStatus().isBadRequest();
  }

  @Test
  @DisplayName("E10: only an address that a browser should follow becomes a link")
  void links() {
    AccountUpserted wicked = account("SP-3");
    api.accept(
        new AccountUpserted(
            wicked.account(),
            wicked.name(),
            wicked.segment(),
            wicked.country(),
            wicked.timeZone(),
            wicked.currency(),
            wicked.csm(),
            wicked.collector(),
            null,
            List.of(),
            "javascript:alert(1)",
            0,
            wicked.contacts()));

    String path = "/api/v1/accounts/SP-3/statement?from=2026-02-01&to=2026-02-28";
    assertThat(new String(body(ask("ar", "frida", path, "text/html")), UTF_8))
        .contains("0.00 EUR")
        .doesNotContain("javascript");
  }

  private byte[] document(String account, String which) {
    AtomicReference<String> id = new AtomicReference<>();
    api.read("/api/v1/statements?account=" + account)
        .jsonPath("$.items[0]." + which)
        .value(String.class, id::set);
    return body(
        ask(
            "ar",
            "frida",
            "/api/v1/accounts/%s/documents/%s/content".formatted(account, id),
            "*/*"));
  }

  private ResponseSpec ask(String role, String user, String path, String accept) {
    return http.get()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Accept", accept)
        .exchange();
  }

  private static byte[] body(ResponseSpec answer) {
    return answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
  }

  private static AccountUpserted named(String account, String name) {
    AccountUpserted plain = account(account);
    return new AccountUpserted(
        account,
        name,
        plain.segment(),
        plain.country(),
        plain.timeZone(),
        plain.currency(),
        plain.csm(),
        plain.collector(),
        null,
        List.of(),
        plain.portalUrl(),
        0,
        plain.contacts());
  }
}
