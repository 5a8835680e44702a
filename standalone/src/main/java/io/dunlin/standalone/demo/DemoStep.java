package io.dunlin.standalone.demo;

import module java.base;

import io.dunlin.standalone.finance.FinanceMessage;

/** What happens at one instant of the year. A step that is done again changes nothing. */
sealed interface DemoStep {

  Instant at();

  /** What Finance reports on one day, at its beginning in UTC. */
  record Report(Instant at, List<FinanceMessage> messages) implements DemoStep {}

  /**
   * What a person does.
   *
   * @param id under which it is done once, however often it is tried
   */
  record Action(UUID id, CustomerAction action) implements DemoStep {

    @Override
    public Instant at() {
      return action.at();
    }
  }
}
