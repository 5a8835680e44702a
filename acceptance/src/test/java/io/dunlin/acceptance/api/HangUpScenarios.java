package io.dunlin.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import io.dunlin.acceptance.company.Amount;
import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.Finance;
import io.dunlin.acceptance.company.Json;
import io.dunlin.acceptance.company.TimelineEntry;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Clients whose connection is reset at a random moment, by the thousand: what a service took, it
 * did whole, and nobody else notices. It comes late because each day that other scenarios let pass
 * takes longer with the thousand customers that it leaves behind.
 */
@Order(Integer.MAX_VALUE - 1)
class HangUpScenarios {

  private static final int REQUESTS = 1_000;
  private static final int AT_ONCE = 20;
  private static final String JSON = "application/json";

  private final Company company = Company.shared();
  private final LocalDate today = company.clock().today();
  private final Random random = new Random(17);

  @Test
  void account_service_has_in_its_books_what_it_calls_a_duplicate() {
    List<Bought> all = IntStream.range(0, REQUESTS).mapToObj(_ -> new Bought(today)).toList();
    ApiClient finance = company.client("finance", "finance-system");

    byTheThousand(
        i -> finance.hangUp("POST", Finance.EVENTS, Finance.BATCH, all.get(i).json(), soon()));
    company.clock().settle();

    for (int i = 0; i < REQUESTS; i += 100) {
      List<Map<String, Object>> again =
          all.subList(i, i + 100).stream().flatMap(bought -> bought.events().stream()).toList();
      var answer = company.finance().batch(again).expect(200).json();
      assertThat(answer.path("rejected").asInt()).as(answer.toString()).isZero();
    }
    assertThat(all)
        .allSatisfy(
            bought ->
                assertThat(company.file(bought.account()).invoice(bought.invoice()).balance())
                    .isEqualTo(Amount.usd("60.00")));
  }

  @Test
  void disposition_service_tells_of_each_interaction_that_it_logged() {
    List<Customer> customers = overdueCustomers();
    ApiClient manager = company.manager();

    byTheThousand(
        i ->
            manager.hangUp(
                "POST", "/api/v1/interactions", JSON, call(of(customers, i), i), soon()));
    company.clock().settle();

    long logged = 0;
    for (Customer customer : customers) {
      soonAfter(
          () ->
              assertThat(told(customer))
                  .as("told of %s", customer.account())
                  .isEqualTo(logged(manager, customer)));
      logged += logged(manager, customer);
    }
    assertThat(logged).isBetween(1L, (long) REQUESTS);
  }

  @Test
  void dunning_service_tells_of_each_hold_and_resumption() {
    List<Customer> customers = overdueCustomers();
    company.clock().forwardDays(7);
    List<String> sequences = customers.stream().map(c -> c.file().sequence().id()).toList();

    byTheThousand(
        i -> {
          String verb = i / customers.size() % 2 == 0 ? "hold" : "resume";
          String path = "/api/v1/sequences/%s/%s".formatted(of(sequences, i), verb);
          String why = Json.write(Map.of("reason", "They asked for a day"));
          company.manager().hangUp("POST", path, JSON, why, soon());
        });
    company.clock().settle();

    for (Customer customer : customers) {
      soonAfter(
          () -> assertThat(customer.file().sequence().state()).isEqualTo(toldState(customer)));
    }
  }

  @Test
  void reporting_service_answers_everybody_else_as_before() {
    Customer customer = company.customer().registered();
    customer.isInvoiced("10.00", today);
    company.clock().settle();
    String path = "/api/v1/accounts/%s/timeline".formatted(customer.account());
    String before = company.manager().get(path).expect(200).body();

    byTheThousand(i -> company.manager().hangUp("GET", of(reads(path), i), JSON, "", soon()));
    company.clock().settle();

    for (int i = 0; i < AT_ONCE; i++) {
      assertThat(company.manager().get(path).expect(200).body()).isEqualTo(before);
    }
  }

  /** A request that was begun may still run to its end when its caller is long gone. */
  private static void soonAfter(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
  }

  private record Logged(String id) {}

  private static long logged(ApiClient manager, Customer customer) {
    return manager.all("/api/v1/interactions?account=" + customer.account(), Logged.class).size();
  }

  private static long told(Customer customer) {
    return customer.file().timeline().all("interaction-logged").count();
  }

  private static String toldState(Customer customer) {
    List<String> told =
        customer.file().timeline().happenings().stream()
            .filter(h -> h.is("sequence-held") || h.is("sequence-resumed"))
            .map(TimelineEntry::type)
            .toList();
    return !told.isEmpty() && told.getLast().contains("held") ? "HELD" : "RUNNING";
  }

  private List<String> reads(String timeline) {
    return List.of(timeline, "/api/v1/reports/dso?from=%1$s&to=%1$s".formatted(today));
  }

  private List<Customer> overdueCustomers() {
    List<Customer> customers =
        IntStream.range(0, AT_ONCE).mapToObj(_ -> company.customer().registered()).toList();
    customers.forEach(customer -> customer.isInvoiced("100.00", today.minusDays(3)));
    company.clock().settle();
    return customers;
  }

  private String call(Customer customer, int i) {
    return Json.write(
        Json.object(
            "account", customer.account(),
            "channel", "CALL",
            "direction", "OUTBOUND",
            "contact", customer.mainPoc().id(),
            "at", company.clock().now().minusSeconds(i).toString(),
            "disposition", List.of("Not Contacted", "No Answer", "Unreachable"),
            "note", "Call " + i));
  }

  private Duration soon() {
    synchronized (random) {
      return Duration.ofMillis(1 + random.nextInt(80));
    }
  }

  private static <T> T of(List<T> all, int i) {
    return all.get(i % all.size());
  }

  private static void byTheThousand(IntConsumer request) {
    try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Object>> all = new ArrayList<>();
      IntStream.range(0, REQUESTS)
          .forEach(i -> all.add(Executors.callable(() -> request.accept(i))));
      for (Future<Object> done : clients.invokeAll(all)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new customer with an invoice of 100.00 of which 40.00 are paid, in one batch. */
  private record Bought(
      String account, String invoice, String payment, List<Map<String, Object>> events) {

    Bought(LocalDate today) {
      this(Finance.number("HU"), Finance.number("INV"), Finance.number("PAY"), new ArrayList<>());
      LocalDate due = today.plusDays(20);
      String issued = today.minusDays(1).toString();
      add("account-upserted", profile());
      add(
          "invoice-issued",
          Json.object(
              "invoice",
              invoice,
              "account",
              account,
              "kind",
              "RECURRING",
              "issuedOn",
              issued,
              "dueOn",
              due.toString(),
              "amount",
              usd("100.00")));
      add(
          "payment-received",
          Json.object(
              "payment", payment,
              "account", account,
              "receivedOn", today.toString(),
              "amount", usd("40.00"),
              "remittance", List.of(Map.of("invoice", invoice))));
    }

    private Map<String, Object> profile() {
      return Json.object(
          "account", account,
          "name", "Customer " + account,
          "segment", "CORE",
          "country", "US",
          "timeZone", "UTC",
          "currency", "USD",
          "csm", "dana",
          "contacts", List.of());
    }

    private void add(String type, Map<String, Object> data) {
      events.add(Finance.event(type, account, data));
    }

    private static Map<String, Object> usd(String amount) {
      return Map.of("amount", amount, "currency", "USD");
    }

    String json() {
      return Json.write(events);
    }
  }
}
