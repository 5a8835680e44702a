package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** What happens in one year; the same seed makes the same year. */
record DemoYear(
    LocalDate start,
    List<Customer> customers,
    List<FinanceMessage> messages,
    List<CustomerAction> deeds) {

  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  static final long SEED = 42;
  static final int CUSTOMERS = 200;

  static DemoYear generate(long seed, int count) {
    List<Customer> customers =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> Customer.number(number, random(seed, number)))
            .toList();
    List<FinanceMessage> messages = new ArrayList<>();
    List<CustomerAction> deeds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CustomerSimulation life =
          new CustomerSimulation(customers.get(i), random(~seed, i), FIRST_DAY);
      life.live();
      messages.addAll(life.messages());
      deeds.addAll(life.deeds());
    }
    LocalDate end = FIRST_DAY.plusYears(1);
    messages.removeIf(message -> !message.arrivesOn().isBefore(end));
    deeds.removeIf(
        deed -> !LocalDate.ofInstant(deed.at(), deed.customer().home().zone()).isBefore(end));
    messages.sort(Comparator.comparing(FinanceMessage::arrivesOn));
    deeds.sort(Comparator.comparing(CustomerAction::at));
    return new DemoYear(FIRST_DAY, customers, List.copyOf(messages), List.copyOf(deeds));
  }

  LocalDate lastDay() {
    return start.plusYears(1).minusDays(1);
  }

  private static SplittableRandom random(long seed, int number) {
    return new SplittableRandom(seed * 1_000_003 + number);
  }
}
