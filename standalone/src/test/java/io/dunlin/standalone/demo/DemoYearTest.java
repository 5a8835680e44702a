package io.dunlin.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;
import org.junit.jupiter.api.Test;

class DemoYearTest {

  private static final DemoSettings SETTINGS =
      new DemoSettings(DemoSettings.SEED, DemoSettings.ACCOUNTS, DemoSettings.DAYS);

  private final DemoYear year = DemoYear.generate(SETTINGS);

  @Test
  void the_same_seed_makes_the_same_year() {
    assertThat(DemoYear.generate(SETTINGS)).isEqualTo(year);
    assertThat(DemoYear.generate(new DemoSettings(43, 200, 365))).isNotEqualTo(year);
  }

  @Test
  void a_shorter_demo_is_the_beginning_of_a_longer_one() {
    List<DemoStep> spring = DemoYear.generate(new DemoSettings(42, 200, 100)).steps();

    assertThat(spring).isNotEmpty().isEqualTo(year.steps().subList(0, spring.size()));
    assertThat(spring.getLast().at()).isBefore(Instant.parse("2025-04-11T00:00:00Z"));
    assertThat(year.steps().get(spring.size()).at()).isAfter(Instant.parse("2025-04-10T23:00:00Z"));
  }

  @Test
  void each_thing_that_a_person_does_has_an_identifier_of_its_own() {
    assertThat(actions().map(DemoStep.Action::id)).doesNotHaveDuplicates();
  }

  @Test
  void a_few_hundred_customers_live_in_three_countries_and_two_currencies_with_all_habits() {
    assertThat(year.customers()).hasSize(DemoSettings.ACCOUNTS);
    assertThat(each(Customer::home)).containsExactlyInAnyOrder(Market.values());
    assertThat(each(customer -> customer.home().currency()))
        .containsExactlyInAnyOrder("USD", "GBP");
    assertThat(each(Customer::segment)).containsExactlyInAnyOrder("CORE", "DIGITAL");
    assertThat(each(Customer::habit))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(PaymentBehaviour.class));
  }

  @Test
  void people_do_everything_that_can_be_done() {
    assertThat(actions().<Class<?>>map(step -> step.action().getClass()).distinct())
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
    assertThat(year.steps()).isSortedAccordingTo(Comparator.comparing(DemoStep::at));
    assertThat(messages())
        .isSortedAccordingTo(Comparator.comparing(FinanceMessage::arrivesOn))
        .allMatch(message -> !message.arrivesOn().isAfter(SETTINGS.lastDay()));
  }

  private Stream<DemoStep.Action> actions() {
    return year.steps().stream()
        .filter(DemoStep.Action.class::isInstance)
        .map(DemoStep.Action.class::cast);
  }

  private List<FinanceMessage> messages() {
    return year.steps().stream()
        .filter(DemoStep.Report.class::isInstance)
        .flatMap(step -> ((DemoStep.Report) step).messages().stream())
        .toList();
  }

  private <T> Set<T> each(Function<Customer, T> trait) {
    return year.customers().stream().map(trait).collect(Collectors.toSet());
  }

  private Map<String, BigDecimal> sums(String type) {
    return messages().stream()
        .filter(message -> message.type().contains(type))
        .collect(Collectors.toMap(FinanceMessage::account, DemoYearTest::amount, BigDecimal::add));
  }

  private static BigDecimal amount(FinanceMessage message) {
    Map<?, ?> money = (Map<?, ?>) message.data().get("amount");
    return new BigDecimal(String.valueOf(money.get("amount")));
  }
}
