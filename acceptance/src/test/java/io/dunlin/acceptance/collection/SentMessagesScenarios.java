package io.dunlin.acceptance.collection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.acceptance.company.Company;
import io.dunlin.acceptance.company.Customer;
import io.dunlin.acceptance.company.MessageView;
import io.dunlin.acceptance.company.Timeline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Looks back, when all other scenarios are over, at every message that was ever sent. */
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentMessagesScenarios {

  private final Company company = Company.shared();
  private List<MessageView> sent;

  @BeforeAll
  void look_back() {
    Customer customer = company.customer().digital().registered();
    customer.isInvoiced("100.00", company.clock().today().minusDays(4));
    company.clock().forwardDays(5);
    sent = company.manager().all("/api/v1/messages?state=SENT", MessageView.class);
  }

  @Test
  @DisplayName("A3: each message that was sent keeps the versions it was cleared with")
  void each_message_keeps_the_versions_it_was_cleared_with() {
    assertThat(sent)
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message.clearedWith().standing()).isPositive())
        .allSatisfy(message -> assertThat(message.clearedWith().responses()).isNotNegative());
  }

  @Test
  @DisplayName(
      "A3: no message was sent that a fact accepted before its clearance should have stopped")
  void no_message_was_sent_that_a_fact_should_have_stopped() {
    Map<String, Timeline> timelines =
        sent.stream()
            .map(MessageView::account)
            .distinct()
            .collect(toMap(account -> account, account -> company.file(account).timeline()));

    assertThat(sent)
        .flatMap(
            message ->
                timelines.get(message.account()).factsThatShouldHaveStopped(message).stream()
                    .map(fact -> message.account() + ", " + message.sentAt() + ": " + fact)
                    .toList())
        .isEmpty();
  }
}
