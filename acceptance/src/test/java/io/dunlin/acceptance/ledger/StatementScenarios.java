package io.dunlin.acceptance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.TimelineEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What customers are given to read, and what is kept of it. */
class StatementScenarios {

  private final Company company = Company.shared();
  private final ApiClient ar = company.client("ar", "frida");

  @Test
  @DisplayName("E3, E10: on the statement day a customer with open items has a statement, one")
  void a_statement_on_the_statement_day() {
    Customer customer = company.customer().registered();
    LocalDate today = company.clock().today();
    customer.isInvoiced("70.00", today, today.plusDays(90));
    LocalDate day = nextStatementDay(today);

    company.clock().moveTo(day.minusDays(1));
    assertThat(statements(customer)).isEmpty();
    company.clock().moveTo(day.plusDays(2));

    assertThat(statements(customer)).hasSize(1);
    JsonNode statement = statements(customer).getFirst();
    assertThat(statement.path("on").asString()).isEqualTo(day.toString());
    assertThat(statement.at("/balances/0/closing/amount").asString()).isEqualTo("70.00");
    String page =
        company
            .client("csm", customer.csm())
            .get(content(customer, statement.path("html").asString()))
            .expect(200)
            .body();
    assertThat(page).contains("Statement of account", "70.00 USD");
    assertThat(customer.file().timeline().all("statement-issued"))
        .singleElement()
        .extracting(TimelineEntry::sentence)
        .asString()
        .contains("70.00 USD owed");
  }

  @Test
  @DisplayName("E8: a contract that AR keeps is given to those who look after the customer")
  void a_contract() {
    Customer customer = company.customer().registered();
    String path = "/api/v1/accounts/%s/documents".formatted(customer.account());

    String contract =
        ar.ask("POST", path + "?kind=CONTRACT&name=contract.pdf", "application/pdf", "%PDF-1.7 x")
            .expect(201)
            .json()
            .path("document")
            .asString();
    company.client("agent", customer.collector()).get(content(customer, contract)).expect(200);

    JsonNode readings = ar.get(path + "/" + contract + "/readings").expect(200).json();
    assertThat(readings.at("/items/0/readBy").asString()).isEqualTo(customer.collector());
    ar.ask("POST", path + "?kind=CONTRACT&name=c.pdf", "application/pdf", "no PDF").expect(415);
  }

  private List<JsonNode> statements(Customer customer) {
    return ar.all("/api/v1/statements?account=" + customer.account(), JsonNode.class);
  }

  private LocalDate nextStatementDay(LocalDate today) {
    return Stream.of(today.getYear(), today.getYear() + 1)
        .map(year -> ar.get("/api/v1/statements/days?year=" + year).expect(200).json())
        .flatMap(year -> year.path("days").valueStream())
        .map(day -> LocalDate.parse(day.asString()))
        .filter(day -> day.isAfter(today.plusDays(1)))
        .findFirst()
        .orElseThrow();
  }

  private static String content(Customer customer, String document) {
    return "/api/v1/accounts/%s/documents/%s/content".formatted(customer.account(), document);
  }
}
