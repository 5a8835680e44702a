package io.dunlin.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;
import org.junit.jupiter.api.Test;

class DemoYearTest {

  private final DemoYear year = DemoYear.generate(DemoYear.SEED, DemoYear.CUSTOMERS);

  @Test
  void the_same_seed_makes_the_same_year() {
    assertThat(DemoYear.generate(DemoYear.SEED, DemoYear.CUSTOMERS)).isEqualTo(year);
    assertThat(DemoYear.generate(DemoYear.SEED + 1, DemoYear.CUSTOMERS)).isNotEqualTo(year);
  }

  @Test
  void a_few_hundred_customers_live_in_three_countries_and_two_currencies_with_all_habits() {
    assertThat(year.customers()).hasSize(DemoYear.CUSTOMERS);
    assertThat(each(Customer::home)).containsExactlyInAnyOrder(Market.values());
    assertThat(each(customer -> customer.home().currency()))
        .containsExactlyInAnyOrder("USD", "GBP");
    assertThat(each(Customer::segment)).containsExactlyInAnyOrder("CORE", "DIGITAL");
    assertThat(each(Customer::habit))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(PaymentBehaviour.class));
  }

  @Test
  void people_do_everything_that_can_be_done() {
    assertThat(year.deeds().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(CustomerAction.class.getPermittedSubclasses());
  }

  @Test
  void nobody_pays_more_than_was_invoiced() {
    Map<String, BigDecimal> owed = sums("invoice-issued");
    Map<String, BigDecimal> paid = sums("payment-received");
    Map<String, BigDecimal> credited = sums("credit-issued");

    assertThat(owed)
        .allSatisfy(
            (account, amount) ->
                assertThat(
                        paid.getOrDefault(account, BigDecimal.ZERO)
                            .add(credited.getOrDefault(account, BigDecimal.ZERO)))
                    .isLessThanOrEqualTo(amount));
  }

  @Test
  void everything_happens_within_the_year_and_in_order() {
    List<FinanceMessage> messages = year.messages();

    assertThat(messages)
        .isSortedAccordingTo(java.util.Comparator.comparing(FinanceMessage::arrivesOn));
    assertThat(messages.getLast().arrivesOn()).isBeforeOrEqualTo(year.lastDay());
  }

  private <T> Set<T> each(java.util.function.Function<Customer, T> trait) {
    return year.customers().stream().map(trait).collect(Collectors.toSet());
  }

  private Map<String, BigDecimal> sums(String type) {
    return year.messages().stream()
        .filter(message -> message.type().contains(type))
        .collect(Collectors.toMap(FinanceMessage::account, DemoYearTest::amount, BigDecimal::add));
  }

  private static BigDecimal amount(FinanceMessage message) {
    Map<?, ?> money = (Map<?, ?>) message.data().get("amount");
    return new BigDecimal(String.valueOf(money.get("amount")));
  }
}
