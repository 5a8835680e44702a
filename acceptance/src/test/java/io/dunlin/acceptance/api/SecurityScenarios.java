package io.dunlin.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Answer;
import io.dunlin.acceptance.company.ApiClient;
import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation that any service describes: without a token, with a wrong role, by a stranger.
 */
class SecurityScenarios {

  /** It carries its provider's signature instead. */
  private static final Set<String> WITHOUT_TOKEN = Set.of("POST /api/v1/replies");

  private final Company company = Company.shared();
  private final List<Operation> operations =
      Operation.all(company.stranger()).stream()
          .filter(operation -> !WITHOUT_TOKEN.contains(operation.toString()))
          .toList();

  @Test
  void every_service_describes_its_operations() {
    assertThat(operations)
        .extracting(Operation::service)
        .contains("account", "dunning", "disposition", "reporting");
    assertThat(operations).allSatisfy(operation -> assertThat(operation.roles()).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> without_a_token_there_is_401() {
    ApiClient stranger = company.stranger();
    return each(
        operations,
        operation -> assertThatItIs(401, operation.calledFrom(stranger, ForeignAccount.NONE)));
  }

  @TestFactory
  Stream<DynamicTest> with_a_wrong_role_there_is_403() {
    return each(
        operations,
        operation -> {
          ApiClient wrong = company.client(operation.wrongRole(), "wanda");
          assertThatItIs(403, operation.calledFrom(wrong, ForeignAccount.NONE));
        });
  }

  @TestFactory
  @DisplayName("C3: what belongs to someone else's account does not exist")
  Stream<DynamicTest> with_someone_elses_account_there_is_404() {
    ForeignAccount theirs = ForeignAccount.of(company);
    return each(
        operations.stream().filter(Operation::isBoundToAnAccount).toList(),
        operation -> {
          String role = operation.roles().contains("agent") ? "agent" : "csm";
          ApiClient somebody = company.client(role, "somebody-else");
          assertThatItIs(404, theirs.call(operation, somebody));
        });
  }

  @Test
  @DisplayName("C3: the lists of an agent have nothing of someone else's accounts")
  void lists_have_nothing_of_someone_elses_accounts() {
    Customer customer = company.customer().collectedBy("lee").registered();
    ApiClient somebody = company.client("agent", "somebody-else");

    assertThat(somebody.all("/api/v1/accounts?q=" + customer.account(), Object.class)).isEmpty();
    assertThat(somebody.all("/api/v1/sequences?account=" + customer.account(), Object.class))
        .isEmpty();
    assertThat(somebody.all("/api/v1/messages?account=" + customer.account(), Object.class))
        .isEmpty();
  }

  @Test
  void a_forged_token_is_no_token() {
    Answer answer = company.stranger("eyJhbGciOiJub25lIn0.e30.").get("/api/v1/accounts");

    assertThatItIs(401, answer);
  }

  private static Stream<DynamicTest> each(List<Operation> operations, Consumer<Operation> check) {
    return operations.stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.toString(), () -> check.accept(operation)));
  }

  private static void assertThatItIs(int status, Answer answer) {
    assertThat(answer.expect(status).contentType()).startsWith("application/problem+json");
  }
}
