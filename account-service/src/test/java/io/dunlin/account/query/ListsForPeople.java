package io.dunlin.account.query;

import static io.dunlin.account.Facts.invoice;
import static io.dunlin.account.Facts.payment;

import module java.base;

import io.dunlin.account.Api;
import io.dunlin.account.Facts;
import io.dunlin.events.FinanceEvent.AccountUpserted;
import io.dunlin.events.FinanceEvent.InvoiceVoided;
import io.dunlin.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Four customers in a segment of their own, and lists of them as people read them. */
record ListsForPeople(WebTestClient http) {

  record Rows(List<Map<String, Object>> items, @Nullable String next) {}

  void fill() {
    new Api(http)
        .post(
            customer("L-1", "alpha, \"old\"", "US", "lia", "leo"),
            customer("L-2", "=Bravo", "DE", "lia", null),
            customer("L-3", "charlie_x", "DE", "lou", "leo"),
            customer("L-4", "Delta", "MX", "lou", "liv"),
            invoice("L-1", "L1-OLD", "2025-10-01", "2025-11-01", "100.00"),
            invoice("L-2", "L2-A", "2026-01-01", "2026-01-20", "250.00"),
            invoice("L-2", "L2-B", "2026-02-01", "2026-02-25", "9.50"),
            invoice("L-3", "L3-NEW", "2026-02-01", "2027-01-01", "75.00"),
            invoice("L-4", "L4-PAID", "2025-10-01", "2025-11-05", "60.00"),
            invoice("L-4", "L4-VOID", "2025-10-02", "2025-11-06", "61.00"),
            payment("L-4", "L4-P", "2025-11-05", "60.00", Facts.line("L4-PAID")),
            new InvoiceVoided("L4-VOID", "L-4", LocalDate.parse("2025-10-03"), "Wrong"));
  }

  static AccountUpserted customer(
      String account, String name, String country, String csm, @Nullable String collector) {
    return customer("LISTED", account, name, country, csm, collector);
  }

  static AccountUpserted customer(
      String segment,
      String account,
      String name,
      String country,
      String csm,
      @Nullable String collector) {
    AccountUpserted usual = Facts.account(account);
    return new AccountUpserted(
        account,
        name,
        segment,
        country,
        usual.timeZone(),
        usual.currency(),
        csm,
        collector,
        null,
        List.of(),
        null,
        null,
        usual.contacts());
  }

  /** One field of each item, as a manager sees it. */
  List<Object> read(String path, String field) {
    return page("manager", "mia", path).items().stream().map(item -> item.get(field)).toList();
  }

  Rows page(String role, String user, String path) {
    return Objects.requireNonNull(
        get(role, user, path, "application/json")
            .expectStatus()
            .isOk()
            .expectBody(new ParameterizedTypeReference<Rows>() {})
            .returnResult()
            .getResponseBody());
  }

  /** All pages of so many, one after the other; something happens after each. */
  List<Object> walk(String path, String field, int limit, Runnable meanwhile) {
    List<Object> all = new ArrayList<>();
    String after = "";
    do {
      Rows page = page("manager", "mia", path + "&limit=" + limit + "&after=" + after);
      page.items().forEach(item -> all.add(item.get(field)));
      meanwhile.run();
      after = page.next();
    } while (after != null);
    return all;
  }

  List<String> csv(String role, String user, String path) {
    String text =
        Objects.requireNonNull(
            get(role, user, path, "text/csv")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/csv;charset=UTF-8")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    return List.of(text.split("\r\n"));
  }

  WebTestClient.ResponseSpec get(String role, String user, String path, String accept) {
    return http.get()
        .uri(path)
        .header("Authorization", TestTokens.bearer(role, user))
        .header("Accept", accept)
        .exchange();
  }
}
