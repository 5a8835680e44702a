package io.dunlin.acceptance.api;

import module java.base;

import io.dunlin.acceptance.company.Agent;
import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Json;

/** An account of Dana's and Lee's with one of everything, for others to reach for in vain. */
record ForeignAccount(Map<String, String> names, Map<String, String> ids) {

  static final Map<String, String> NONE = Map.of();

  /** Where an identifier that stands after a path is found. */
  private static final Map<String, String> LISTS =
      Map.of(
          "/api/v1/sequences/", "/api/v1/sequences",
          "/api/v1/messages/", "/api/v1/messages",
          "/api/v1/work-items/", "/api/v1/worklist",
          "/api/v1/promises/", "/api/v1/promises",
          "/api/v1/disputes/", "/api/v1/disputes",
          "/api/v1/interactions/", "/api/v1/interactions",
          "/api/v1/transfers/", "/api/v1/transfers");

  static ForeignAccount of(Company company) {
    Customer customer = company.customer().digital().registered();
    LocalDate today = company.clock().today();
    String invoice = customer.isInvoicedFinally("70.00", today.minusDays(10));
    String point = isAskedAbout(company, invoice);
    customer.renewsOn(today.plusDays(60), "1200.00");
    company.clock().forwardDays(1);
    Agent lee = company.agent(customer.collector());
    lee.calls(
            customer,
            customer.colleague(),
            "Contacted / Promise to Pay / Payment Scheduled",
            "promise",
            Json.object("amount", Amount.usd("70.00"), "date", today.plusDays(9).toString()))
        .expect(201);
    lee.calls(
            customer,
            customer.colleague(),
            "Contacted / Dispute / Escalated",
            "dispute",
            Json.object("invoices", List.of(invoice), "reason", "Wrong quantity"))
        .expect(201);
    company
        .manager()
        .post(
            "/api/v1/transfers",
            Json.object(
                "account", customer.account(),
                "from", customer.csm(),
                "to", "eve",
                "reason", "WORKLOAD",
                "effectiveOn", today.plusDays(90).toString()))
        .expect(201);
    String payment = customer.pays("1.00", today, invoice);
    customer.writes("When was this due?");
    company.clock().settle();
    Map<String, String> ids = ids(company, customer);
    ids.put("/api/v1/final-invoices/", point);
    return new ForeignAccount(
        Map.of(
            "account",
            customer.account(),
            "invoice",
            invoice,
            "payment",
            payment,
            "contact",
            customer.mainPoc().id(),
            "step",
            "ar-mail-5",
            "document",
            isGivenAContract(company, customer)),
        ids);
  }

  /** A document that AR keeps. */
  private static String isGivenAContract(Company company, Customer customer) {
    String path = "/api/v1/accounts/%s/documents?kind=CONTRACT&name=c.pdf";
    return company
        .client("ar", "frida")
        .ask("POST", path.formatted(customer.account()), "application/pdf", "%PDF-1.7 x")
        .expect(201)
        .json()
        .path("document")
        .asString();
  }

  /** A point of the final invoice that is open. */
  private static String isAskedAbout(Company company, String invoice) {
    var question = Json.object("kind", "QUESTION", "owner", "lee", "note", "Which seats?");
    return company
        .client("ar", "frida")
        .post("/api/v1/final-invoices/" + invoice + "/points", question)
        .expect(201)
        .json()
        .path("id")
        .asString();
  }

  /** Reaches for it: the path's variables are filled with what belongs to that account. */
  Answer call(Operation operation, ApiClient client) {
    Map<String, String> values = new HashMap<>(names);
    ids.forEach(
        (prefix, id) -> {
          if (operation.path().startsWith(prefix)) {
            values.put("id", id);
          }
        });
    if (!values.keySet().containsAll(operation.variables())) {
      throw new AssertionError("The scenario has nothing to reach for with " + operation);
    }
    return operation.calledFrom(client, values);
  }

  private static Map<String, String> ids(Company company, Customer customer) {
    Map<String, String> ids = new HashMap<>();
    for (String list :
        List.of(
            "sequences",
            "messages",
            "work-items",
            "promises",
            "disputes",
            "interactions",
            "transfers",
            "replies",
            "renewals")) {
      String path = "/api/v1/" + list;
      var first = company.manager().get(path + "?account=" + customer.account()).expect(200);
      ids.put(path + "/", first.json().at("/items/0/id").asString());
    }
    return ids;
  }
}
