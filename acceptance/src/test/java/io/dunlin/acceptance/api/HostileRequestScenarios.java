package io.dunlin.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.api.RequestGenerator.Request;
import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import org.junit.jupiter.api.Test;

/**
 * Thousands of requests that are wrong somewhere, to every operation that any service describes.
 * None is answered by a fault of ours, each refusal is a problem, and the customer beside it is
 * served as before and changed by none. {@code -Ddunlin.requests=60000} makes more of them, {@code
 * -Ddunlin.requests.seed=7} others.
 */
class HostileRequestScenarios {

  private static final int REQUESTS = Integer.getInteger("dunlin.requests", 3000);
  private static final long SEED = Long.getLong("dunlin.requests.seed", 20260102L);

  /** Told by the server itself, before anything of ours reads the request. */
  private static final int ADDRESS_TOO_LONG = 414;

  /** So often the customer beside is looked at. */
  private static final int EVERY = 100;

  /** A good request to these changes the installation for all scenarios that come after. */
  private static final Set<String> FOR_ALL =
      Set.of("PUT /ops/dunning/sending", "POST /ops/reporting/rebuild");

  private final Company company = Company.shared();
  private final Map<String, ApiClient> clients = new HashMap<>();

  @Test
  void no_request_is_answered_by_a_fault_of_ours_and_no_neighbour_is_touched() {
    Customer neighbour = company.customer().digital().registered();
    neighbour.isInvoiced("123.00", company.clock().today().minusDays(20));
    ForeignAccount reached = ForeignAccount.of(company);
    List<DescribedOperation> operations = operations();
    RequestGenerator generator = new RequestGenerator(SEED, reached);
    List<String> before = seenOf(neighbour);
    List<String> faults = new ArrayList<>();
    int answered = 0;

    for (int i = 0; i < REQUESTS; i++) {
      DescribedOperation operation = operations.get(i % operations.size());
      Request request = generator.next(operation);
      Answer answer = send(request, operation.role());
      answered += answer.status() < 400 ? 1 : 0;
      if (!isProper(answer)) {
        faults.add("%d %s: %s".formatted(answer.status(), request, answer.body()));
      }
      if (i % EVERY == 0) {
        company.manager().get("/api/v1/accounts/" + neighbour.account()).expect(200);
      }
    }
    company.clock().settle();

    assertThat(faults).as("of %d requests with seed %d", REQUESTS, SEED).isEmpty();
    assertThat(answered).as("requests that were right after all").isPositive();
    assertThat(seenOf(neighbour)).isEqualTo(before);
  }

  private Answer send(Request request, String role) {
    ApiClient client = clients.computeIfAbsent(role, r -> company.client(r, "hugo"));
    return client.ask(request.method(), request.path(), request.contentType(), request.body());
  }

  /** Answered, or refused with what to change. */
  private static boolean isProper(Answer answer) {
    return answer.status() < 400
        || (answer.status() < 500
            && (answer.status() == ADDRESS_TOO_LONG
                || answer.contentType().startsWith("application/problem+json")));
  }

  private List<DescribedOperation> operations() {
    return DescribedOperation.all(company.stranger()).stream()
        .filter(operation -> !FOR_ALL.contains(operation.toString()))
        .sorted(Comparator.comparing(DescribedOperation::toString))
        .toList();
  }

  /** What the manager sees of a customer, word by word. */
  private List<String> seenOf(Customer customer) {
    String account = customer.account();
    return Stream.of(
            "/api/v1/accounts/" + account,
            "/api/v1/accounts/" + account + "/invoices",
            "/api/v1/accounts/" + account + "/payments",
            "/api/v1/accounts/" + account + "/timeline",
            "/api/v1/sequences?account=" + account,
            "/api/v1/messages?account=" + account,
            "/api/v1/worklist?account=" + account)
        .map(path -> company.manager().get(path).expect(200).body())
        .toList();
  }
}
