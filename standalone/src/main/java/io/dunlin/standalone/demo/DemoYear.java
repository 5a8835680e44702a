package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** What happens in the year of an invented company, in order. */
record DemoYear(List<Customer> customers, List<DemoStep> steps) {

  static DemoYear generate(DemoSettings settings) {
    long seed = settings.seed();
    List<Customer> customers =
        IntStream.rangeClosed(1, settings.accounts())
            .mapToObj(number -> Customer.number(number, random(seed, number)))
            .toList();
    List<FinanceMessage> messages = new ArrayList<>();
    List<CustomerAction> actions = new ArrayList<>();
    for (int i = 0; i < customers.size(); i++) {
      CustomerSimulation life =
          new CustomerSimulation(customers.get(i), random(~seed, i), DemoSettings.FIRST_DAY);
      life.live();
      messages.addAll(life.messages());
      actions.addAll(life.deeds());
    }
    LocalDate last = settings.lastDay();
    messages.removeIf(message -> message.arrivesOn().isAfter(last));
    actions.removeIf(action -> dayOf(action).isAfter(last));
    return new DemoYear(customers, steps(messages, actions));
  }

  /** Of one instant, what Finance reports comes first. */
  private static List<DemoStep> steps(List<FinanceMessage> messages, List<CustomerAction> actions) {
    return Stream.<DemoStep>concat(reports(messages), identified(actions))
        .sorted(Comparator.comparing(DemoStep::at))
        .toList();
  }

  private static Stream<DemoStep.Report> reports(List<FinanceMessage> messages) {
    return messages.stream()
        .collect(
            Collectors.groupingBy(FinanceMessage::arrivesOn, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(day -> new DemoStep.Report(startOf(day.getKey()), day.getValue()));
  }

  private static Stream<DemoStep.Action> identified(List<CustomerAction> actions) {
    return actions.stream()
        .map(
            action ->
                new DemoStep.Action(
                    UUID.nameUUIDFromBytes(action.toString().getBytes(StandardCharsets.UTF_8)),
                    action));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate dayOf(CustomerAction action) {
    return LocalDate.ofInstant(action.at(), action.customer().home().zone());
  }

  private static SplittableRandom random(long seed, int number) {
    return new SplittableRandom(seed * 1_000_003 + number);
  }
}
